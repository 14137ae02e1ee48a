package io.panelboard.questions.editor;

import com.vaadin.flow.component.html.Div;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A form that saves itself: each part as soon as its author pauses, without touching the parts that others change at
 * the same time. Where both changed the same part, both are shown. What is not taken stays in its input.
 */
abstract class AutoForm<S> extends Div {

    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(AutoForm.class);
    /** Each refusal by a newer state means that somebody else stored something meanwhile. */
    private static final int ATTEMPTS = 5;

    private final transient Store<S> store;
    private final List<FieldBinding<S, ?>> slots = new ArrayList<>();
    private transient S base;

    /** Where the form's subject is kept. */
    interface Store<S> {

        /**
         * Stores the subject with one part changed.
         *
         * @return the subject as it is stored now
         * @throws RuleViolation if it may not be stored, or {@code before} is no more
         */
        S replace(S before, S after, Field<S, ?> changed);

        /** The subject as it is stored now, if it is still there. */
        Optional<S> now();

        /** Who has probably changed it, to be named. */
        String author();

        /** The author has left an input. */
        void left();

        /** What is saved and what is not has changed. */
        void told();
    }

    AutoForm(Store<S> store, S subject) {
        this.store = store;
        this.base = subject;
        addClassName("pb-edit-form");
    }

    /** A new input for a part; it shows the part and saves it from now on. */
    final <T> FieldBinding<S, T> slot(Field<S, T> field, Input<T> input) {
        var slot = new FieldBinding<>(this, field, input);
        slots.add(slot);
        slot.show(base);
        return slot;
    }

    /** What is stored, as far as this form knows. */
    final S base() {
        return base;
    }

    /** Shows what somebody else stored, wherever this author is not at work. */
    final void follow(S now) {
        if (!now.equals(base)) {
            S before = base;
            base = now;
            slots.forEach(slot -> slot.follow(before, now));
        }
    }

    /** Stores what could not be stored before. */
    final void retry() {
        slots.forEach(FieldBinding::save);
    }

    /** Why not all of it is saved; empty if it is. */
    final Optional<String> unsaved() {
        return slots.stream().flatMap(slot -> slot.unsaved().stream()).findFirst();
    }

    final <T> void store(Field<S, T> field, T mine) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                S before = base;
                try {
                    follow(store.replace(before, field.with(before, mine), field));
                    return;
                } catch (RuleViolation refused) {
                    S now = store.now().orElseThrow(() -> refused);
                    if (now.equals(before)) {
                        throw refused;
                    }
                    follow(now);
                    if (!field.same(before, now)) {
                        return;
                    }
                }
            }
            throw new RuleViolation(QuestionsViolation.PART_BUSY);
        } catch (DataAccessException e) {
            LOG.warn("The database did not store a part of a draft; the page keeps it and tries again", e);
            throw new RuleViolation(QuestionsViolation.SAVED_LATER);
        }
    }

    final String author() {
        return store.author();
    }

    final void left() {
        store.left();
    }

    final void told() {
        store.told();
    }
}
