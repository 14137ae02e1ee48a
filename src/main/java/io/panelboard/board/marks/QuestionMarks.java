package io.panelboard.board.marks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.Score;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.plot.DotPlot;
import io.panelboard.shared.ui.MarkdownText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what everybody gave for one question: the plot, the outermost anchors, and the evidence side by side. */
@StyleSheet("context://ui/debrief.css")
public final class QuestionMarks extends Div {

    private final transient Question question;
    private final transient RatingScale scale;

    /** @param below what stands below the evidence */
    public QuestionMarks(Question question, RatingScale scale, DebriefQuestion now, Component... below) {
        this.question = question;
        this.scale = scale;
        addClassName("pb-debrief-body");
        var prompt = new MarkdownText(question.prompt());
        prompt.addClassName("pb-debrief-prompt");
        var told = new Div(prompt, evidence(now));
        told.add(below);
        told.addClassName("pb-debrief-told");
        add(picture(now), told);
    }

    /** Builds a plot with a line for each person at the board, those without a score too. */
    public static DotPlot plot(DebriefQuestion now, int levels) {
        Figures figures = now.independent();
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
                figures == null ? null : figures.mean(),
                figures == null ? null : (double) figures.low(),
                figures == null ? null : (double) figures.high(),
                dots,
                figures == null ? FigureFormatter.NO_SCORE : "mean " + FigureFormatter.mean(figures.mean()));
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
            words.add(new Paragraph(adjusted(now.independent(), now.adjusted())));
        }
        anchors(now.independent(), words);
        var picture = new Div(plot, words);
        picture.addClassName("pb-debrief-picture");
        return picture;
    }

    /** Names the adjusted mean, and the difference where there are two means. */
    private static String adjusted(@Nullable Figures from, @Nullable Figures to) {
        if (to == null) {
            return "Adjusted: " + FigureFormatter.NO_SCORE;
        }
        return from == null
                ? "Adjusted: " + FigureFormatter.mean(to.mean())
                : "Adjusted: %s (%s)"
                        .formatted(FigureFormatter.mean(to.mean()), FigureFormatter.difference(from.mean(), to.mean()));
    }

    private void anchors(@Nullable Figures figures, Div words) {
        if (figures == null) {
            return;
        }
        if (figures.spread() == 0) {
            words.add(anchor(figures.n() == 1 ? "One score" : "Everybody who scored", figures.low()));
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
}
