package io.panelboard.questions.editor;

import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.SetEdit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the undo and redo stacks of one author on one page; consecutive typing into one input is one entry. */
final class History {

    private static final int LIMIT = 200;

    private final Deque<Done> undo = new ArrayDeque<>();
    private final Deque<Done> redo = new ArrayDeque<>();

    record Step(QuestionSetId set, SetEdit edit) {}

    /**
     * Describes a completed action.
     *
     * @param label such as "archive “Crates”"
     * @param back the steps that undo it, in order
     * @param typing identifies the input that was typed into, or null if it was no typing
     */
    record Done(String label, List<Step> back, @Nullable String typing) {
        Done {
            back = List.copyOf(back);
        }
    }

    /** Adds a completed action and clears the redo stack. */
    void add(Done done) {
        redo.clear();
        Done last = undo.peek();
        Done one = last == null ? null : merged(last, done);
        if (one != null) {
            undo.pop();
        }
        push(undo, one == null ? done : one);
    }

    /** Ends the current run of typing: the next typing is a new entry. */
    void endTyping() {
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

    private static @Nullable Done merged(Done last, Done next) {
        if (last.typing() == null || !last.typing().equals(next.typing())) {
            return null;
        }
        SetEdit edit =
                merged(last.back().getFirst().edit(), next.back().getFirst().edit());
        return edit == null
                ? null
                : new Done(next.label(), List.of(new Step(next.back().getFirst().set(), edit)), next.typing());
    }

    /** Combines two consecutive undo edits into one that undoes {@code next}, then {@code last}. */
    private static @Nullable SetEdit merged(SetEdit last, SetEdit next) {
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
