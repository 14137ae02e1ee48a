package io.panelboard.review;

import io.panelboard.board.RevealedRatings;
import io.panelboard.interviews.Interview;
import io.panelboard.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
     * @param mean this person's comparable weighted mean ({@link PanelMeans}) of the independent scores, or null without one
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

    static Ratings of(RevealedRatings revealed, Matrix matrix, Interview interview) {
        Instant started = revealed.startedAt();
        Instant start = started == null ? interview.startsAt() : started;
        var cards = new ArrayList<Card>();
        for (int i = 0; i < revealed.raters().size(); i++) {
            var rater = revealed.raters().get(i);
            if (rater.lockedAt() != null) {
                String scores = revealed.questions().stream()
                        .map(question -> score(question, rater.person()))
                        .collect(Collectors.joining());
                cards.add(new Card(
                        rater.person(),
                        matrix.result().cells().get(i).independent(),
                        seconds(Duration.between(start, rater.lockedAt())),
                        scores));
            }
        }
        return new Ratings(
                revealed.questions().stream().map(Ratings::turn).collect(Collectors.joining()),
                revealed.questions().stream()
                        .map(question -> seconds(question.spent()))
                        .toList(),
                cards);
    }

    private static String score(RevealedRatings.Question question, PersonId person) {
        var rating = question.ratings().get(person);
        return rating == null
                ? String.valueOf(NONE)
                : String.valueOf(rating.independent().key());
    }

    private static String turn(RevealedRatings.Question question) {
        return switch (question.state()) {
            case ASKED -> "A";
            case SKIPPED -> "S";
            case NOT_REACHED -> String.valueOf(NONE);
        };
    }

    /** Converts to whole seconds; clock skew between nodes must not yield negative ones. */
    private static int seconds(Duration duration) {
        return (int) Math.max(0, duration.toSeconds());
    }
}
