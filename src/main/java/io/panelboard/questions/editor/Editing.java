package io.panelboard.questions.editor;

import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.RuleViolation;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds one author's view of a set: its newest received state and the undo and redo history. */
final class Editing {

    private final QuestionSets sets;
    private final CurrentPerson current;
    private final Consumer<QuestionSet> changed;
    private final History history = new History();
    private QuestionSet set;

    /** @param changed receives every newer state, whoever made it */
    Editing(QuestionSets sets, CurrentPerson current, QuestionSet set, Consumer<QuestionSet> changed) {
        this.sets = sets;
        this.current = current;
        this.set = set;
        this.changed = changed;
    }

    QuestionSet set() {
        return set;
    }

    History history() {
        return history;
    }

    /** Accepts a state of the set unless it is older than the current one. */
    void update(QuestionSet other) {
        if (other.id().equals(set.id()) && version(other) > version(set)) {
            set = other;
            changed.accept(other);
        }
    }

    /** Reads the newest state. */
    void refresh() {
        sets.find(set.id()).ifPresent(this::update);
    }

    /** Applies undoable edits; {@code label} names the action, such as "archive “Crates”". */
    void act(String label, SetEdit... edits) {
        act(
                label,
                List.of(edits).stream().map(e -> new History.Step(set.id(), e)).toList(),
                null);
    }

    /** Stores typed text; consecutive typing into one input is undone as one step. */
    void type(String label, String typing, SetEdit edit) {
        act(label, List.of(new History.Step(set.id(), edit)), typing);
    }

    /** Applies edits to several sets: all of them or none. */
    void act(String label, List<History.Step> steps, @Nullable String typing) {
        history.add(new History.Done(label, applyAll(steps), typing));
    }

    /**
     * Undoes the last action.
     *
     * @return its label
     * @throws RuleViolation if another author has changed it since; it can no longer be undone
     */
    Optional<String> undo() {
        return revert(history.nextUndo(), history::takeUndo, history::undone);
    }

    /** Redoes the action that was undone last. */
    Optional<String> redo() {
        return revert(history.nextRedo(), history::takeRedo, history::redone);
    }

    private Optional<String> revert(Optional<History.Done> next, Runnable take, Consumer<History.Done> other) {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        History.Done done = next.get();
        try {
            List<History.Step> back = applyAll(done.back());
            take.run();
            other.accept(new History.Done(done.label(), back, null));
            changed.accept(set);
            return Optional.of(done.label());
        } catch (RuleViolation refused) {
            take.run();
            changed.accept(set);
            throw refused;
        }
    }

    private List<History.Step> applyAll(List<History.Step> steps) {
        var back = new ArrayDeque<History.Step>();
        try {
            for (History.Step step : steps) {
                back.push(new History.Step(step.set(), edit(step.set(), rebased(step))));
            }
        } catch (RuntimeException e) {
            for (History.Step step : back) {
                try {
                    edit(step.set(), step.edit());
                } catch (RuntimeException again) {
                    e.addSuppressed(again);
                }
            }
            throw e;
        }
        return List.copyOf(back);
    }

    private SetEdit edit(QuestionSetId id, SetEdit edit) {
        QuestionSets.Edited edited = sets.edit(current.get(), id, edit);
        update(edited.set());
        return edited.undo();
    }

    /** Merges a text's undo step with what other authors have changed around it since (three-way merge). */
    private SetEdit rebased(History.Step step) {
        if (!step.set().equals(set.id())) {
            return step.edit();
        }
        if (step.edit() instanceof SetEdit.ReplaceQuestion(var before, var after)) {
            return set.question(before.id())
                    .filter(now -> !now.equals(before))
                    .flatMap(now -> ThreeWayMerge.of(DraftFields.all(set.scale()), before, after, now)
                            .<SetEdit>map(merged -> new SetEdit.ReplaceQuestion(now, merged)))
                    .orElse(step.edit());
        }
        if (step.edit() instanceof SetEdit.Describe(var before, var after)) {
            var now = SetEdit.Head.of(set);
            return ThreeWayMerge.of(DraftFields.HEAD, before, after, now)
                    .<SetEdit>map(merged -> new SetEdit.Describe(now, merged))
                    .orElse(step.edit());
        }
        return step.edit();
    }

    private static long version(QuestionSet set) {
        return Objects.requireNonNullElse(set.version(), -1L);
    }

    /** Merges two authors' changes of one base state field by field (three-way merge). */
    private static final class ThreeWayMerge {

        private ThreeWayMerge() {}

        /**
         * Applies the changes from {@code base} to {@code mine} to {@code theirs}.
         *
         * @return empty if both changed the same field to different values
         */
        static <S> Optional<S> of(List<Field<S, ?>> fields, S base, S mine, S theirs) {
            S merged = theirs;
            for (Field<S, ?> field : fields) {
                if (field.same(base, mine) || field.same(mine, theirs)) {
                    continue;
                }
                if (!field.same(base, theirs)) {
                    return Optional.empty();
                }
                merged = copied(field, mine, merged);
            }
            return Optional.of(merged);
        }

        private static <S, T> S copied(Field<S, T> field, S from, S to) {
            return field.with(to, field.of(from));
        }
    }
}
