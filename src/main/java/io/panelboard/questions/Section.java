package io.panelboard.questions;

import io.panelboard.shared.Ids;
import java.util.List;

/** A named run of questions within a set. */
public record Section(SectionId id, String title, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** A section that did not exist before. */
    public static Section of(String title, List<Question> questions) {
        return new Section(new SectionId(Ids.random()), title, questions);
    }

    /** The same section with another title. */
    public Section titled(String other) {
        return new Section(id, other, questions);
    }

    /** The same section with other questions. */
    public Section with(List<Question> others) {
        return new Section(id, title, others);
    }
}
