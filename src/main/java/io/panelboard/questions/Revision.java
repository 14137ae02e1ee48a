package io.panelboard.questions;

import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Represents an immutable, published state of a question set, which interviews pin (R8).
 *
 * @param note what the author wrote about this revision; may be empty
 */
public record Revision(
        RevisionId id,
        QuestionSetId set,
        int number,
        String title,
        String role,
        String level,
        RatingScale scale,
        List<Section> sections,
        String note,
        Instant publishedAt,
        PersonId publishedBy) {

    public Revision {
        sections = List.copyOf(sections);
    }

    /** Returns all questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public Optional<Question> question(QuestionId id) {
        return questions().stream().filter(q -> q.id().equals(id)).findFirst();
    }

    /** Returns the competencies of its questions, in order of first appearance, without the empty one. */
    public List<String> competencies() {
        return questions().stream()
                .map(Question::competency)
                .filter(c -> !c.isBlank())
                .distinct()
                .toList();
    }
}
