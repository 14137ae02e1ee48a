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

/** One author's work on one set: its newest known state, the steps they take, and the way back. */
final class Editing {

    private final QuestionSets sets;
    private final CurrentPerson current;
    private final Consumer<QuestionSet> changed;
    private final History history = new History();
    private QuestionSet set;

    /** @param changed told of every newer state, whoever made it */
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

    /** Hears of a state of the set; older ones than the known one are passed over. */
    void learn(QuestionSet other) {
        if (other.id().equals(set.id()) && version(other) > version(set)) {
            set = other;
            changed.accept(other);
        }
    }

    /** Asks for the newest state. */
    void refresh() {
        sets.find(set.id()).ifPresent(this::learn);
    }

    /** Does something that can be taken back; {@code label} says what, such as "archive “Crates”". */
    void act(String label, SetEdit... edits) {
        act(
                label,
                List.of(edits).stream().map(e -> new History.Step(set.id(), e)).toList(),
                null);
    }

    /** Stores what was typed; typing in a row into the same input is taken back in one go. */
    void type(String label, String typing, SetEdit edit) {
        act(label, List.of(new History.Step(set.id(), edit)), typing);
    }

    /** Does something in several sets: all of it, or nothing. */
    void act(String label, List<History.Step> steps, @Nullable String typing) {
        history.did(new History.Done(label, carryOut(steps), typing));
    }

    /**
     * Takes back what was done last.
     *
     * @return what that was
     * @throws RuleViolation if somebody else has changed it since; it cannot be taken back then
     */
    Optional<String> undo() {
        return turn(history.nextUndo(), history::takeUndo, history::undone);
    }

    /** Does again what was taken back last. */
    Optional<String> redo() {
        return turn(history.nextRedo(), history::takeRedo, history::redone);
    }

    private Optional<String> turn(Optional<History.Done> next, Runnable take, Consumer<History.Done> other) {
        if (next.isEmpty()) {
            return Optional.empty();
        }
        History.Done done = next.get();
        try {
            List<History.Step> back = carryOut(done.back());
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

    private List<History.Step> carryOut(List<History.Step> steps) {
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
        learn(edited.set());
        return edited.undo();
    }

    /** A text that goes back to an earlier one leaves alone what somebody else changed around it. */
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
}
