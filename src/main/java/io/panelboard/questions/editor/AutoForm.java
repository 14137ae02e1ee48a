package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseOutage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Saves each field separately once its author pauses, and leaves fields that others change alone.
 * If both sides changed the same field, the form shows both values; a rejected value stays in its input.
 */
abstract class AutoForm<S> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(AutoForm.class);
    /** Limits the retries after optimistic-locking conflicts: each one means that another author stored something. */
    private static final int ATTEMPTS = 5;

    private final transient Store<S> store;
    private final List<FieldBinding<S, ?>> bindings = new ArrayList<>();
    private transient S base;

    /** Reads and stores the form's subject. */
    interface Store<S> {

        /**
         * Stores the subject with one field changed.
         *
         * @return the subject as stored now
         * @throws RuleViolation if it may not be stored, or {@code before} is outdated
         */
        S replace(S before, S after, Field<S, ?> changed);

        /** Returns the subject as stored now; empty if it was removed. */
        Optional<S> now();

        /** Returns the display name of the person who most likely made the last foreign change. */
        String author();

        /** Ends the current run of typing, because an input lost the focus. */
        void inputLeft();

        /** Reports that the set of unsaved fields may have changed. */
        void stateChanged();
    }

    AutoForm(Store<S> store, S subject) {
        this.store = store;
        this.base = subject;
        addClassName("pb-edit-form");
    }

    /** Binds an input to a field, shows the field's value and saves it from now on. */
    final <T> FieldBinding<S, T> bind(Field<S, T> field, Input<T> input) {
        var binding = new FieldBinding<>(this, field, input);
        bindings.add(binding);
        binding.show(base);
        return binding;
    }

    /** Returns the last stored state this form received. */
    final S base() {
        return base;
    }

    /** Shows a newer stored state in every input that this author is not editing. */
    final void update(S now) {
        if (!now.equals(base)) {
            S before = base;
            base = now;
            bindings.forEach(binding -> binding.update(before, now));
        }
    }

    /** Stores the values whose last save failed. */
    final void retry() {
        bindings.forEach(FieldBinding::save);
    }

    /** Returns the reason why something is unsaved; empty if everything is saved. */
    final Optional<String> unsaved() {
        return bindings.stream().flatMap(binding -> binding.unsaved().stream()).findFirst();
    }

    final <T> void store(Field<S, T> field, T mine) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                S before = base;
                try {
                    update(store.replace(before, field.with(before, mine), field));
                    return;
                } catch (RuleViolation refused) {
                    S now = store.now().orElseThrow(() -> refused);
                    if (now.equals(before)) {
                        throw refused;
                    }
                    update(now);
                    if (!field.same(before, now)) {
                        return;
                    }
                }
            }
            throw new RuleViolation(QuestionsViolation.PART_BUSY);
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "a part of a draft, which the page keeps and sends again", e);
            throw new RuleViolation(QuestionsViolation.SAVED_LATER);
        }
    }

    final String author() {
        return store.author();
    }

    final void inputLeft() {
        store.inputLeft();
    }

    final void stateChanged() {
        store.stateChanged();
    }
}
