package io.panelboard.questions.ui;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import io.panelboard.questions.SetEdit;
import java.util.List;
import java.util.Optional;

/** One step up or down in a set. At the edge of its section a question steps into the next one. */
final class Moves {

    private Moves() {}

    /** Where a question is: its section, its place in it from 0, and the section's place from 0. */
    record Place(Section section, int sectionPlace, int place) {}

    static Optional<Place> of(QuestionSet set, QuestionId id) {
        List<Section> sections = set.sections();
        for (int i = 0; i < sections.size(); i++) {
            int place = sections.get(i).questions().stream()
                    .map(Question::id)
                    .toList()
                    .indexOf(id);
            if (place >= 0) {
                return Optional.of(new Place(sections.get(i), i, place));
            }
        }
        return Optional.empty();
    }

    /**
     * A step of a question.
     *
     * @param step −1 is up, 1 is down
     * @return empty if there is no such place
     */
    static Optional<SetEdit.MoveQuestion> step(QuestionSet set, QuestionId id, int step) {
        return of(set, id).flatMap(at -> {
            int place = at.place() + step;
            if (place >= 0 && place < at.section().questions().size()) {
                return Optional.of(new SetEdit.MoveQuestion(id, at.section().id(), place));
            }
            int other = at.sectionPlace() + step;
            if (other < 0 || other >= set.sections().size()) {
                return Optional.empty();
            }
            Section to = set.sections().get(other);
            return Optional.of(new SetEdit.MoveQuestion(
                    id, to.id(), step < 0 ? to.questions().size() : 0));
        });
    }

    /** A step of a section; empty if there is no such place. */
    static Optional<SetEdit.MoveSection> step(QuestionSet set, SectionId id, int step) {
        List<SectionId> sections = set.sections().stream().map(Section::id).toList();
        int at = sections.indexOf(id);
        int place = at + step;
        return at < 0 || place < 0 || place >= sections.size()
                ? Optional.empty()
                : Optional.of(new SetEdit.MoveSection(id, place));
    }
}
