package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.ui.EmptyState;
import java.util.ArrayList;
import java.util.Optional;

/** The set itself: what it is for, its scale, and what to do first with an empty one. */
final class SetPane extends Pane {

    private static final long serialVersionUID = 1;

    private final transient Editor editor;
    private final HeadForm head;
    private final Div scalePart = new Div();
    private final Component greeting;
    private final Button levels;
    private ScaleForm scale;

    SetPane(Editor editor, Runnable addSection, QuestionSet set) {
        super("About this set");
        this.editor = editor;
        head = new HeadForm(DraftStore.head(editor), SetEdit.Head.of(set));
        scale = scaleForm(set);
        var first = new Button("Add a section", e -> addSection.run());
        first.addThemeVariants(ButtonVariant.PRIMARY);
        greeting = new EmptyState(
                "A new set begins with a section",
                "Sections are the parts of the interview, such as “General” or “Design”. Questions go into them.",
                first);
        levels = new Button("", e -> rescale());
        levels.addThemeVariants(ButtonVariant.SMALL);
        scalePart.add(
                new H3("Rating scale"),
                new Paragraph(
                        "Every question is scored on these levels. The text of a level counts where a question has no anchor of its own."),
                scale,
                levels);
        scalePart.addClassName("pb-edit-scale");
        add(greeting, head, scalePart);
        follow(set);
    }

    @Override
    boolean follow(QuestionSet set) {
        greeting.setVisible(set.sections().isEmpty());
        head.follow(SetEdit.Head.of(set));
        if (scale.base().max() == set.scale().max()) {
            scale.follow(set.scale());
        } else {
            ScaleForm other = scaleForm(set);
            scalePart.replace(scale, other);
            scale = other;
        }
        levels.setText(set.scale().max() == 5 ? "Use 4 levels" : "Use 5 levels");
        return true;
    }

    @Override
    Optional<String> unsaved() {
        return head.unsaved().or(scale::unsaved);
    }

    @Override
    void retry() {
        head.retry();
        scale.retry();
    }

    /** Anchors of a level that goes stay in the draft: they are there again when the level comes back. */
    private void rescale() {
        RatingScale before = editor.editing().set().scale();
        var other = new ArrayList<>(before.levels());
        if (before.max() == 5) {
            other.removeLast();
        } else {
            other.add(RatingScale.FIVE.levels().getLast());
        }
        editor.attempt(() -> editor.editing()
                .act("use %d levels".formatted(other.size()), new SetEdit.Rescale(before, new RatingScale(other))));
    }

    private ScaleForm scaleForm(QuestionSet set) {
        return new ScaleForm(DraftStore.scale(editor), set.scale());
    }
}
