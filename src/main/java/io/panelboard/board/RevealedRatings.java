package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a revealed panel rated, as the input of every figure, list and statistic: no names, no words, no order by
 * disagreement. Only ratings that count are in it, those of locked cards of raters (R5). Immutable.
 *
 * @param seq sequence number of the last board event included
 * @param phase REVEALED or FINISHED
 * @param raters everybody whose card was to be locked, in the panel's order; those who left are at the end
 * @param questions those of the pinned revision, in its order, asked or not
 */
public record RevealedRatings(
        InterviewId interview,
        long seq,
        BoardView.Phase phase,
        @Nullable Instant startedAt,
        List<Rater> raters,
        List<Question> questions) {

    public RevealedRatings {
        raters = List.copyOf(raters);
        questions = List.copyOf(questions);
    }

    /** Returns the questions that were asked and not skipped, which are those that enter figures (R7). */
    public List<Question> counting() {
        return questions.stream()
                .filter(question -> question.state() == State.ASKED)
                .toList();
    }

    /** Returns how many raters locked their card. */
    public int locked() {
        return (int) raters.stream().filter(Rater::locked).count();
    }

    /**
     * Describes a rater.
     *
     * @param lockedAt null if the card was never locked: it holds no rating
     * @param recommendation the independent one, null if the card was never locked
     */
    public record Rater(
            PersonId person,
            @Nullable Instant lockedAt,
            @Nullable Recommendation recommendation) {

        public boolean locked() {
            return lockedAt != null;
        }
    }

    /** Says what became of a question. */
    public enum State {
        ASKED,
        SKIPPED,
        NOT_REACHED
    }

    /**
     * Holds the ratings of one question.
     *
     * @param competency in the spelling that its revision uses first, empty if it has none
     * @param weight 0 or more
     * @param spent how long it was the active question
     * @param ratings by rater; empty unless it was asked
     * @param notAskedOf raters who joined the panel after it was asked
     */
    public record Question(
            QuestionId id,
            String competency,
            int weight,
            State state,
            Duration spent,
            Map<PersonId, Rating> ratings,
            Set<PersonId> notAskedOf) {

        public Question {
            ratings = Map.copyOf(ratings);
            notAskedOf = Set.copyOf(notAskedOf);
        }
    }

    /**
     * Holds one person's rating of one question.
     *
     * @param independent the score given before the reveal
     * @param adjusted the score given in the debrief beside it (R6), or null
     */
    public record Rating(Score independent, @Nullable Score adjusted) {

        /** Returns the adjusted score, or else the independent one. */
        public Score latest() {
            return adjusted == null ? independent : adjusted;
        }
    }
}
