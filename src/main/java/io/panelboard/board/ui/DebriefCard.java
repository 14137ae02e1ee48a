package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.ScoreFormatter;
import io.panelboard.board.marks.QuestionMarks;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import org.jspecify.annotations.Nullable;

/** Shows one question in the debrief: the plot, the extreme anchors, and everybody's evidence side by side. */
final class DebriefCard extends Article {

    private final transient Question question;
    private final transient RatingScale scale;
    private final transient BoardActions actions;
    private final NativeDetails details = new NativeDetails();
    private transient @Nullable Shown shown;

    private record Shown(DebriefQuestion question, BoardView.Powers powers, boolean discussed) {}

    DebriefCard(Question question, RatingScale scale, BoardActions actions) {
        this.question = question;
        this.scale = scale;
        this.actions = actions;
        addClassName("pb-debrief-card");
        getElement().setAttribute("tabindex", "-1");
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
        details.setContent(new QuestionMarks(question, scale, now, buttons(now, powers, discussed)));
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

    private Button adjustButton(Mark mark) {
        return new Button(
                "Adjust my score", click -> new AdjustDialog(question, scale, mark.independent(), actions).open());
    }
}
