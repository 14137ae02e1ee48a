package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.panelboard.shared.RuleViolation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds one input of a form to a field and resolves conflicts between the two. */
final class FieldBinding<S, T> extends Div {

    private final transient Field<S, T> field;
    private final transient Input<T> input;
    private final transient AutoForm<S> form;
    private boolean focused;
    private @Nullable String unsaved;
    private transient @Nullable Conflict<T> conflict;
    private @Nullable ConflictNote note;

    /** @param untouched what the input showed before the author changed it */
    private record Conflict<T>(T untouched, T theirs) {}

    FieldBinding(AutoForm<S> form, Field<S, T> field, Input<T> input) {
        this.form = form;
        this.field = field;
        this.input = input;
        addClassName("pb-edit-slot");
        add(input.component());
        input.onChange(this::changed);
        input.onFocus(this::focus);
    }

    /** Returns the reason why this field is unsaved, as a sentence. */
    Optional<String> unsaved() {
        return conflict != null && isTouched(conflict)
                ? Optional.of("The %s was changed by somebody else too. Choose which to keep.".formatted(field.name()))
                : Optional.ofNullable(unsaved);
    }

    /** Shows the stored value and discards any conflict. */
    void show(S subject) {
        settle();
        input.write(field.of(subject));
    }

    /** Applies a change of the stored state from {@code base} to {@code now}. */
    void update(S base, S now) {
        T theirs = field.of(now);
        if (conflict == null && Objects.equals(field.of(base), theirs)) {
            return;
        }
        T untouched = conflict == null ? field.of(base) : conflict.untouched();
        var next = new Conflict<>(untouched, theirs);
        if (isShown(theirs)) {
            settle();
        } else if (!focused && !isTouched(next)) {
            settle();
            input.write(theirs);
        } else {
            conflict = next;
            showConflict(next);
        }
    }

    /** Stores the input's value if it differs from the stored one. */
    void save() {
        if (conflict != null) {
            return;
        }
        try {
            T mine = input.read();
            if (!Objects.equals(mine, field.of(form.base()))) {
                form.store(field, mine);
            }
            if (conflict == null) {
                settle();
            }
        } catch (RuleViolation refused) {
            unsaved = refused.sentence();
            input.showError(unsaved);
        }
    }

    private void changed() {
        if (conflict == null) {
            save();
        } else if (isShown(conflict.theirs())) {
            settle();
        } else {
            showConflict(conflict);
        }
        form.stateChanged();
    }

    private void focus(boolean gained) {
        focused = gained;
        if (!gained) {
            if (conflict != null && !isTouched(conflict)) {
                T theirs = conflict.theirs();
                settle();
                input.write(theirs);
            }
            form.inputLeft();
        }
    }

    private void keepMine() {
        settle();
        save();
        form.stateChanged();
    }

    private void takeTheirs(T theirs) {
        settle();
        input.write(theirs);
        form.stateChanged();
    }

    private void settle() {
        conflict = null;
        unsaved = null;
        input.showError(null);
        if (note != null) {
            remove(note);
            note = null;
        }
    }

    private void showConflict(Conflict<T> with) {
        if (note != null) {
            remove(note);
        }
        note = isTouched(with)
                ? ConflictNote.choice(
                        form.author(),
                        field.name(),
                        input.asText(with.theirs()),
                        this::keepMine,
                        () -> takeTheirs(with.theirs()))
                : ConflictNote.news(form.author(), field.name(), input.asText(with.theirs()));
        add(note);
    }

    private boolean isTouched(Conflict<T> with) {
        return !isShown(with.untouched());
    }

    private boolean isShown(T value) {
        try {
            return Objects.equals(input.read(), value);
        } catch (RuleViolation unreadable) {
            return false;
        }
    }

    /** Shows another author's value below this author's input. */
    private static final class ConflictNote extends Div {

        private ConflictNote(String sentence, String theirs) {
            addClassName("pb-edit-conflict");
            getElement().setAttribute("role", "group").setAttribute("aria-label", "Two versions");
            var said = new Paragraph(sentence);
            said.getElement().setAttribute("role", "status");
            var text = new Pre(theirs.isBlank() ? "(nothing)" : theirs);
            text.addClassName("pb-edit-theirs");
            add(said, text);
        }

        /** Lets the author choose, because both changed the field. */
        static ConflictNote choice(String who, String what, String theirs, Runnable keepMine, Runnable takeTheirs) {
            var note = new ConflictNote("%s changed the %s too. Theirs is:".formatted(who, what), theirs);
            var mine = new Button("Keep mine", e -> keepMine.run());
            var other = new Button("Take theirs", e -> takeTheirs.run());
            mine.addThemeVariants(ButtonVariant.SMALL);
            other.addThemeVariants(ButtonVariant.SMALL);
            var buttons = new Div(mine, other);
            buttons.addClassName("pb-actions");
            note.add(buttons);
            return note;
        }

        /** Informs an author who has focused the input but typed nothing. */
        static ConflictNote news(String who, String what, String theirs) {
            return new ConflictNote(
                    "%s changed the %s. It is shown here as soon as you leave the field.".formatted(who, what), theirs);
        }
    }
}
