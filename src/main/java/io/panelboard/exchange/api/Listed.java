package io.panelboard.exchange.api;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import java.time.Instant;

/**
 * Describes a question set in short.
 *
 * @param slot minutes of the interview it is meant for, 0 if unknown
 * @param latestRevision 0 if it was never published
 */
record Listed(
        String id,
        String title,
        String role,
        String level,
        int slot,
        int sectionCount,
        int questionCount,
        int minutes,
        int latestRevision,
        boolean retired,
        Instant updatedAt) {

    static Listed of(QuestionSet set) {
        return new Listed(
                set.id().value(),
                set.title(),
                set.role(),
                set.level(),
                set.slot(),
                set.sections().size(),
                set.questions().size(),
                set.questions().stream().mapToInt(Question::minutes).sum(),
                set.latest(),
                set.retired(),
                set.updatedAt());
    }
}
