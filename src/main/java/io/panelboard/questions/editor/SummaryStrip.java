package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.FigureFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Summarizes the set in words and links to incomplete and similar questions. */
final class SummaryStrip extends Div {

    private final transient Editor editor;
    private transient @Nullable Shown shown;
    private transient @Nullable QuestionId last;
    private boolean open;

    SummaryStrip(Editor editor) {
        this.editor = editor;
        addClassName("pb-edit-summary");
        getElement().setAttribute("role", "region").setAttribute("aria-label", "What the set amounts to");
    }

    private record Shown(Summary summary, List<QuestionId> alike) {}

    /** @param alike the questions that have similar ones in the bank */
    void show(Summary summary, List<QuestionId> alike) {
        var now = new Shown(summary, alike);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (summary.questions() == 0) {
            setVisible(false);
            return;
        }
        setVisible(true);
        add(
                new Paragraph(FigureFormatter.count(summary.questions(), "question")),
                new Paragraph(summary.time()),
                weights(summary));
        toEach(summary.withoutGuidance(), "without guidance");
        toEach(summary.withoutAnchors(), "without anchors");
        toEach(alike, "much like others");
    }

    private NativeDetails weights(Summary summary) {
        var list = new UnorderedList();
        summary.competencies()
                .forEach((competency, weight) -> list.add(new ListItem(
                        "%s: %d".formatted(competency.isEmpty() ? "Without a competency" : competency, weight))));
        var details = new NativeDetails(summary.weights(), list);
        details.setOpen(open);
        details.addToggleListener(e -> open = e.isOpened());
        return details;
    }

    private void toEach(List<QuestionId> questions, String what) {
        if (!questions.isEmpty()) {
            var button = new Button("%d %s".formatted(questions.size(), what), e -> next(questions));
            button.setTooltipText("Go to the next question " + what);
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            add(button);
        }
    }

    /** Selects the next of the questions, in a cycle. */
    private void next(List<QuestionId> questions) {
        int at = last == null ? -1 : questions.indexOf(last);
        last = questions.get((at + 1) % questions.size());
        editor.select(new Selection.AtQuestion(last));
    }
}
