package io.panelboard.review.statistics;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Ratings;
import java.util.List;

/**
 * One interview as statistics read it.
 *
 * @param questions those of its revision, in the order in which the ratings hold them
 */
public record InterviewRatings(
        InterviewId interview, CandidateId candidate, List<QuestionId> questions, Ratings ratings) {

    public InterviewRatings {
        if (questions.size() != ratings.questions()) {
            throw new IllegalArgumentException("Interview %s has ratings for %d of %d questions"
                    .formatted(interview.value(), ratings.questions(), questions.size()));
        }
    }

    /** The mean level that the panel gave for the n-th question; NaN if nobody gave one. */
    double mean(int question) {
        int sum = 0;
        int n = 0;
        for (Ratings.Card card : ratings.cards()) {
            int level = card.level(question);
            if (level > 0) {
                sum += level;
                n++;
            }
        }
        return n == 0 ? Double.NaN : (double) sum / n;
    }
}
