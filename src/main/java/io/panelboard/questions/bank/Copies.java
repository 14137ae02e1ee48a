package io.panelboard.questions.bank;

import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import io.panelboard.shared.Ids;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Copies questions into a set, one edit each, and can undo all of them. */
final class Copies {

    private final QuestionSets sets;
    private final QuestionSetId set;
    private final Deque<SetEdit> undoEdits = new ArrayDeque<>();
    private int added;

    Copies(QuestionSets sets, QuestionSetId set) {
        this.sets = sets;
        this.set = set;
    }

    /**
     * Adds a copy of each question, with a new id, to the end of the section with this title; creates a missing
     * section.
     */
    void add(Person by, QuestionSet target, String title, List<Question> questions) {
        SectionId section = target.sections().stream()
                .filter(s -> s.title().equals(title))
                .map(Section::id)
                .findFirst()
                .orElseGet(() -> section(by, title));
        for (Question question : questions) {
            Question copy = question.copy(new QuestionId(Ids.random()));
            step(by, new SetEdit.AddQuestion(section, Integer.MAX_VALUE, copy));
            added++;
        }
    }

    /** Returns the number of copies added. */
    int added() {
        return added;
    }

    /** Undoes all edits, the last one first. */
    void undo(Person by) {
        while (!undoEdits.isEmpty()) {
            sets.edit(by, set, undoEdits.getFirst());
            undoEdits.removeFirst();
        }
    }

    private SectionId section(Person by, String title) {
        var section = new SectionId(Ids.random());
        step(by, new SetEdit.AddSection(section, title, Integer.MAX_VALUE));
        return section;
    }

    private void step(Person by, SetEdit edit) {
        undoEdits.addFirst(sets.edit(by, set, edit).undo());
    }
}
