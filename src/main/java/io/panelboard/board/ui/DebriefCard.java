package io.panelboard.board.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import io.panelboard.shared.ui.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows one question in the debrief: the plot, the extreme anchors, and everybody's evidence side by side. */
final class DebriefCard extends Article {

    private final transient Question question;
    private final transient RatingScale scale;
    private final transient BoardActions actions;
    private final NativeDetails details = new NativeDetails();
    private final Div body = new Div();
    private transient @Nullable Shown shown;

    private record Shown(DebriefQuestion question, BoardView.Powers powers, boolean discussed) {}

    DebriefCard(Question question, RatingScale scale, BoardActions actions) {
        this.question = question;
        this.scale = scale;
        this.actions = actions;
        addClassName("pb-debrief-card");
        getElement().setAttribute("tabindex", "-1");
        body.addClassName("pb-debrief-body");
        details.setContent(body);
        add(details);
    }

    /** @param discussed whether the Lead has led the panel to this question */
    void show(DebriefQuestion now, BoardView.Powers powers, boolean discussed) {
        var next = new Shown(now, powers, discussed);
        if (next.equals(shown)) {
            return;
        }
        if (shown == null) {
            details.setOpen(now.discuss());
        }
        shown = next;
        getElement().setAttribute("aria-label", "Question " + now.number());
        setClassName("pb-discussed", discussed);
        details.setSummary(head(now, discussed));
        var prompt = new MarkdownText(question.prompt());
        prompt.addClassName("pb-debrief-prompt");
        body.removeAll();
        var told = new Div(prompt, evidence(now), buttons(now, powers, discussed));
        told.addClassName("pb-debrief-told");
        body.add(picture(now), told);
    }

    void open() {
        details.setOpen(true);
    }

    private Div buttons(DebriefQuestion now, BoardView.Powers powers, boolean discussed) {
        var buttons = new Div();
        buttons.addClassName("pb-debrief-buttons");
        now.marks().stream()
                .filter(mark -> powers.adjust() && mark.me() && mark.independent() != null)
                .forEach(mark -> buttons.add(adjustButton(mark)));
        if (powers.finish() && !discussed) {
            buttons.add(new Button(
                    "Lead the panel here", click -> actions.perform(new BoardCommand.Discuss(question.id()))));
        }
        return buttons;
    }

    private static Div head(DebriefQuestion now, boolean discussed) {
        var head = new Div(new H3(now.number() + " · " + now.title()));
        head.addClassName("pb-debrief-head");
        if (discussed) {
            var here = new Span("The panel is here");
            here.addClassNames("pb-chip", "pb-chip-focus");
            head.add(here);
        }
        if (now.discuss()) {
            var badge = new Span("Discuss");
            badge.addClassNames("pb-chip", "pb-chip-discuss");
            head.add(badge);
        }
        if (!now.competency().isBlank()) {
            var chip = new Span(now.competency());
            chip.addClassName("pb-chip");
            head.add(chip);
        }
        var figures = new Span(ScoreFormatter.figures(now.independent()));
        figures.addClassName("pb-debrief-words");
        head.add(figures);
        return head;
    }

    /** Builds a plot with a line for each person at the board, those without a score too. */
    static DotPlot plot(DebriefQuestion now, int levels) {
        Figures figures = now.independent();
        boolean none = figures.n() == 0;
        var dots = now.marks().stream()
                .map(mark -> new DotPlot.Dot(
                        mark.name(),
                        ScoreFormatter.mark(mark),
                        level(mark.independent()),
                        level(mark.adjusted()),
                        mark.counts()))
                .toList();
        var row = new DotPlot.Row(
                "Scores for question " + now.number(),
                ScoreFormatter.figures(figures),
                none ? null : figures.mean(),
                none ? null : (double) figures.low(),
                none ? null : (double) figures.high(),
                dots,
                none ? FigureFormatter.NO_SCORE : "mean " + FigureFormatter.mean(figures.mean()));
        return new DotPlot(levels, true, List.of(row));
    }

    private static @Nullable Double level(@Nullable Score score) {
        return score instanceof Score.Rated(int level) ? (double) level : null;
    }

    private Div picture(DebriefQuestion now) {
        var plot = new Html("<div>" + plot(now, scale.max()).svg() + "</div>");
        var words = new Div();
        words.addClassName("pb-debrief-figures");
        if (now.marks().stream().anyMatch(mark -> mark.adjusted() != null)) {
            words.add(new Paragraph("Adjusted mean %s (%s)"
                    .formatted(
                            FigureFormatter.mean(now.adjusted().mean()),
                            FigureFormatter.difference(
                                    now.independent().mean(), now.adjusted().mean()))));
        }
        anchors(now.independent(), words);
        var picture = new Div(plot, words);
        picture.addClassName("pb-debrief-picture");
        return picture;
    }

    private void anchors(Figures figures, Div words) {
        if (figures.n() == 0) {
            return;
        }
        if (figures.spread() == 0) {
            words.add(anchor("Everybody", figures.low()));
        } else {
            words.add(anchor("Lowest", figures.low()), anchor("Highest", figures.high()));
        }
    }

    private Div anchor(String which, int value) {
        var level = scale.levels().get(value - 1);
        var name = new Span("%s: %d %s".formatted(which, value, level.label()));
        name.addClassName("pb-anchor-name");
        var line = new Div(name, new MarkdownText(question.anchor(level)));
        line.addClassName("pb-debrief-anchor");
        return line;
    }

    private Div evidence(DebriefQuestion now) {
        var grid = new Div();
        grid.addClassName("pb-debrief-evidence");
        now.marks().forEach(mark -> grid.add(new MarkCard(mark, scale, now.independent())));
        return grid;
    }

    private Button adjustButton(Mark mark) {
        return new Button(
                "Adjust my score", click -> new AdjustDialog(question, scale, mark.independent(), actions).open());
    }
}
