package io.panelboard.questions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * A question set as its author works on it: the draft of its next revision.
 *
 * @param role the role it was written for, such as "Rust engineer"
 * @param level the seniority it was written for, such as "Senior"
 * @param latest the number of its newest published revision, 0 if there is none
 * @param version grows with every change, so that two authors never overwrite each other silently
 */
public record QuestionSet(
        QuestionSetId id,
        String title,
        String role,
        String level,
        RatingScale scale,
        List<Section> sections,
        int latest,
        Instant updatedAt,
        @Nullable @Version Long version) {

    public QuestionSet {
        sections = List.copyOf(sections);
    }

    /** All questions in their order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }
}
