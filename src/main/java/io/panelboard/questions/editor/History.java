package io.panelboard.questions.editor;

import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.SetEdit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one author did on one page and can take back, the latest first. Typing in a row is one thing that was done. */
final class History {

    private static final int LIMIT = 200;

    private final Deque<Done> undo = new ArrayDeque<>();
    private final Deque<Done> redo = new ArrayDeque<>();

    /** One step and the set it belongs to. */
    record Step(QuestionSetId set, SetEdit edit) {}

    /**
     * Something that was done.
     *
     * @param label such as "archive “Crates”"
     * @param back the steps that take it back, in their order
     * @param typing names the input that was typed into, or null if it was no typing
     */
    record Done(String label, List<Step> back, @Nullable String typing) {
        Done {
            back = List.copyOf(back);
        }
    }

    /** Something new was done: what was undone before cannot be done again. */
    void did(Done done) {
        redo.clear();
        Done last = undo.peek();
        Done one = last == null ? null : joined(last, done);
        if (one != null) {
            undo.pop();
        }
        push(undo, one == null ? done : one);
    }

    /** The author left the input: what they type next is something else. */
    void pause() {
        Done last = undo.peek();
        if (last != null && last.typing() != null) {
            undo.pop();
            undo.push(new Done(last.label(), last.back(), null));
        }
    }

    void undone(Done again) {
        push(redo, again);
    }

    void redone(Done back) {
        push(undo, back);
    }

    Optional<Done> nextUndo() {
        return Optional.ofNullable(undo.peek());
    }

    Optional<Done> nextRedo() {
        return Optional.ofNullable(redo.peek());
    }

    Done takeUndo() {
        return undo.pop();
    }

    Done takeRedo() {
        return redo.pop();
    }

    private static void push(Deque<Done> stack, Done done) {
        stack.push(done);
        if (stack.size() > LIMIT) {
            stack.removeLast();
        }
    }

    private static @Nullable Done joined(Done last, Done next) {
        if (last.typing() == null || !last.typing().equals(next.typing())) {
            return null;
        }
        SetEdit edit =
                joined(last.back().getFirst().edit(), next.back().getFirst().edit());
        return edit == null
                ? null
                : new Done(next.label(), List.of(new Step(next.back().getFirst().set(), edit)), next.typing());
    }

    /** One step for two that follow each other backwards: first {@code next}, then {@code last}. */
    private static @Nullable SetEdit joined(SetEdit last, SetEdit next) {
        if (last instanceof SetEdit.ReplaceQuestion(var middle, var first)
                && next instanceof SetEdit.ReplaceQuestion(var now, var before)
                && middle.equals(before)) {
            return new SetEdit.ReplaceQuestion(now, first);
        }
        if (last instanceof SetEdit.Describe(var middle, var first)
                && next instanceof SetEdit.Describe(var now, var before)
                && middle.equals(before)) {
            return new SetEdit.Describe(now, first);
        }
        if (last instanceof SetEdit.RenameSection(var section, var middle, var first)
                && next instanceof SetEdit.RenameSection(var same, var now, var before)
                && section.equals(same)
                && middle.equals(before)) {
            return new SetEdit.RenameSection(section, now, first);
        }
        if (last instanceof SetEdit.Rescale(var middle, var first)
                && next instanceof SetEdit.Rescale(var now, var before)
                && middle.equals(before)) {
            return new SetEdit.Rescale(now, first);
        }
        return null;
    }
}
