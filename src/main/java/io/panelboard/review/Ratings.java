package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.RailItem;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the scores and question states of one interview, as input of the statistics.
 *
 * <p>Each character stands for one question of the pinned revision, in its order (revisions are immutable, R8):
 * compact, because statistics read ten thousand interviews at once.
 *
 * @param turns {@code A} asked, {@code S} skipped, {@code -} not reached
 * @param seconds how long each question was active
 * @param cards the locked scorecards of Leads and Panelists, in the panel's order
 */
public record Ratings(String turns, List<Integer> seconds, List<Card> cards) {

    private static final char NONE = '-';

    public Ratings {
        seconds = List.copyOf(seconds);
        cards = List.copyOf(cards);
    }

    /**
     * Holds one locked scorecard.
     *
     * @param mean the weighted mean of this person's independent scores, or null without one
     * @param secondsToLock from the first question, or else the interview's planned start, to the lock
     * @param scores {@code 1} to {@code 5} a level, {@code 0} not assessed, {@code -} no score or a question that does
     *     not count
     */
    public record Card(PersonId person, @Nullable Double mean, int secondsToLock, String scores) {

        /** Returns the level given for the n-th question, counted from 0; 0 without a level. */
        public int level(int question) {
            char score = scores.charAt(question);
            return score == NONE ? 0 : score - '0';
        }

        /** Whether the n-th question, counted from 0, was marked as not assessed. */
        public boolean notAssessed(int question) {
            return scores.charAt(question) == '0';
        }
    }

    /** Returns the number of questions of the revision. */
    public int questions() {
        return turns.length();
    }

    /** Whether the n-th question, counted from 0, was asked and not skipped. */
    public boolean asked(int question) {
        return turns.charAt(question) == 'A';
    }

    /** Whether the n-th question, counted from 0, was skipped. */
    public boolean skipped(int question) {
        return turns.charAt(question) == 'S';
    }

    static Ratings of(BoardView revealed, Matrix matrix, Interview interview) {
        BoardView.Debrief debrief = Objects.requireNonNull(revealed.debrief());
        Instant started = revealed.head().startedAt();
        Instant start = started == null ? interview.startsAt() : started;
        var questions = debrief.questions().stream()
                .collect(Collectors.toUnmodifiableMap(DebriefQuestion::question, q -> scores(q)));
        Map<PersonId, Instant> locks = new HashMap<>();
        debrief.verdicts().forEach(v -> {
            if (v.lockedAt() != null) {
                locks.put(v.person(), v.lockedAt());
            }
        });
        var cards = new ArrayList<Card>();
        for (int i = 0; i < matrix.columns().size(); i++) {
            PersonId person = matrix.columns().get(i).person();
            Instant lockedAt = locks.get(person);
            if (lockedAt != null) {
                String scores = revealed.rail().stream()
                        .map(item -> score(questions.get(item.question()), person))
                        .collect(Collectors.joining());
                Double mean = matrix.result().cells().get(i).independent();
                cards.add(new Card(person, mean, seconds(Duration.between(start, lockedAt)), scores));
            }
        }
        return new Ratings(
                revealed.rail().stream().map(item -> turn(item, questions)).collect(Collectors.joining()),
                revealed.rail().stream().map(item -> seconds(item.spent())).toList(),
                cards);
    }

    private static Map<PersonId, Score> scores(DebriefQuestion question) {
        Map<PersonId, Score> scores = new HashMap<>();
        question.marks().forEach(mark -> {
            if (mark.counts() && mark.independent() != null) {
                scores.put(mark.person(), mark.independent());
            }
        });
        return scores;
    }

    private static String score(@Nullable Map<PersonId, Score> scores, PersonId person) {
        Score score = scores == null ? null : scores.get(person);
        return score == null ? String.valueOf(NONE) : String.valueOf(score.key());
    }

    private static String turn(RailItem item, Map<QuestionId, ?> counted) {
        if (item.state() == RailItem.State.SKIPPED) {
            return "S";
        }
        return counted.containsKey(item.question()) ? "A" : String.valueOf(NONE);
    }

    /** Converts to whole seconds; clock skew between nodes must not yield negative ones. */
    private static int seconds(Duration duration) {
        return (int) Math.max(0, duration.toSeconds());
    }
}
