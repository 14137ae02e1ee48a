package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RatingScale.Level;
import io.panelboard.questions.SetEdit;
import io.panelboard.questions.SetEdit.Head;
import io.panelboard.shared.Texts;
import io.panelboard.shared.ui.EmptyState;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Shows the set's properties and scale, and the first step for an empty set. */
final class SetPane extends Pane {

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
        update(set);
    }

    @Override
    boolean update(QuestionSet set) {
        greeting.setVisible(set.sections().isEmpty());
        head.update(SetEdit.Head.of(set));
        if (scale.base().max() == set.scale().max()) {
            scale.update(set.scale());
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

    /** Switches between 4 and 5 levels; anchors of a removed level stay in the draft and return with it. */
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

    private static final class HeadForm extends AutoForm<Head> {

        HeadForm(Store<Head> store, Head head) {
            super(store, head);
            addClassName("pb-edit-head");
            TextField title = FieldInput.line("Title");
            title.setRequiredIndicatorVisible(true);
            TextField role = FieldInput.line("Role");
            role.setPlaceholder("Rust engineer");
            TextField level = FieldInput.line("Level");
            level.setPlaceholder("Senior");
            add(
                    bind(
                            DraftFields.SET_TITLE,
                            FieldInput.<TextField, String, String>of(
                                    title,
                                    text -> Texts.required("title", "A title", text, 200),
                                    Function.identity(),
                                    Function.identity())),
                    bind(DraftFields.SET_ROLE, FieldInput.name(role)),
                    bind(DraftFields.SET_LEVEL, FieldInput.name(level)),
                    bind(DraftFields.SET_SLOT, FieldInput.number("Slot in minutes (0: not said)", 0, 480)));
        }
    }

    /** Edits each level's label and default anchor. */
    private static final class ScaleForm extends AutoForm<RatingScale> {

        private static final int LABEL = 40;

        ScaleForm(Store<RatingScale> store, RatingScale scale) {
            super(store, scale);
            for (Level level : scale.levels()) {
                int value = level.value();
                TextField label = FieldInput.line("Level " + value);
                TextArea anchor = FieldInput.area("What earns level " + value);
                anchor.setMinRows(1);
                var line = new Div(
                        bind(
                                new Field<>(
                                        "label of level " + value,
                                        s -> of(s, value).label(),
                                        (s, v) -> with(s, value, l -> new Level(value, v, l.anchor()))),
                                FieldInput.<TextField, String, String>of(
                                        label,
                                        text -> Texts.required("label", "A label", text, LABEL),
                                        Function.identity(),
                                        Function.identity())),
                        bind(
                                new Field<>(
                                        "text of level " + value,
                                        s -> of(s, value).anchor(),
                                        (s, v) -> with(s, value, l -> new Level(value, l.label(), v))),
                                FieldInput.text(anchor)));
                line.addClassName("pb-edit-level");
                add(line);
            }
        }

        private static Level of(RatingScale scale, int value) {
            return scale.has(value) ? scale.levels().get(value - 1) : new Level(value, "", "");
        }

        private static RatingScale with(RatingScale scale, int value, UnaryOperator<Level> change) {
            var levels = new ArrayList<>(scale.levels());
            if (scale.has(value)) {
                levels.set(value - 1, change.apply(levels.get(value - 1)));
            }
            return new RatingScale(levels);
        }
    }
}
