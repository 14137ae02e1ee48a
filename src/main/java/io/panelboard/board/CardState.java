package io.panelboard.board;

import io.panelboard.questions.QuestionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the present state of one person's card. */
final class CardState {
    final Map<QuestionId, Score> scores = new HashMap<>();
    final Map<QuestionId, BoardEvent.Noted> notes = new HashMap<>();
    final Map<QuestionId, BoardEvent.Adjusted> adjusted = new HashMap<>();

    BoardEvent.@Nullable RecommendationAdjusted recommendationAdjusted;

    @Nullable Recommendation recommendation;

    BoardEvent.@Nullable Summarised summarised;

    @Nullable Instant lockedAt;

    CardState copy() {
        var copy = new CardState();
        copy.scores.putAll(scores);
        copy.notes.putAll(notes);
        copy.adjusted.putAll(adjusted);
        copy.recommendationAdjusted = recommendationAdjusted;
        copy.recommendation = recommendation;
        copy.summarised = summarised;
        copy.lockedAt = lockedAt;
        return copy;
    }

    String evidence(QuestionId question) {
        var note = notes.get(question);
        return note == null ? "" : note.evidence();
    }

    String summary() {
        return summarised == null ? "" : summarised.summary();
    }
}
