package io.panelboard.questions;

import io.panelboard.shared.Ids;
import java.util.List;

/** Represents a titled sequence of questions within a set. */
public record Section(SectionId id, String title, List<Question> questions) {

    public Section {
        questions = List.copyOf(questions);
    }

    /** Creates a section with a new id. */
    public static Section of(String title, List<Question> questions) {
        return new Section(new SectionId(Ids.random()), title, questions);
    }

    public Section titled(String other) {
        return new Section(id, other, questions);
    }

    public Section with(List<Question> others) {
        return new Section(id, title, others);
    }
}
