package io.panelboard.access;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.people.PersonId;
import java.util.List;

/**
 * The same history with other values: whoever is not the viewer gave other scores, wrote other and longer words, and
 * recommends something else. Who did something, when, and on which question is the same.
 */
final class Twin {

    private Twin() {}

    static List<BoardEvent> of(List<BoardEvent> events, PersonId viewer) {
        return events.stream()
                .map(event -> event.stamp().by().equals(viewer) ? event : otherwise(event))
                .toList();
    }

    private static BoardEvent otherwise(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Rated(var stamp, var question, Score score)
            when score != null -> new BoardEvent.Rated(stamp, question, Score.ofKey((score.key() + 2) % 6));
            case BoardEvent.Noted(var stamp, var question, var text, var earlier) ->
                new BoardEvent.Noted(stamp, question, longer(text), earlier);
            case BoardEvent.Recommended(var stamp, var recommendation) ->
                new BoardEvent.Recommended(stamp, other(recommendation));
            case BoardEvent.Summarised(var stamp, var text, var earlier) ->
                new BoardEvent.Summarised(stamp, longer(text), earlier);
            default -> event;
        };
    }

    private static String longer(String text) {
        return "Quite another thing: " + text.repeat(7);
    }

    private static Recommendation other(Recommendation recommendation) {
        return switch (recommendation) {
            case STRONG_NO -> Recommendation.YES;
            case NO -> Recommendation.STRONG_YES;
            case YES -> Recommendation.NO_DECISION;
            case STRONG_YES -> Recommendation.STRONG_NO;
            case NO_DECISION -> Recommendation.NO;
        };
    }
}
