package io.panelboard.review.statistics;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Ratings;
import java.util.List;

/**
 * Holds one interview as statistics need it.
 *
 * @param questions those of its revision, in the order of the ratings
 */
public record InterviewRatings(
        InterviewId interview, CandidateId candidate, List<QuestionId> questions, Ratings ratings) {

    public InterviewRatings {
        if (questions.size() != ratings.questions()) {
            throw new IllegalArgumentException("Interview %s has ratings for %d of %d questions"
                    .formatted(interview.value(), ratings.questions(), questions.size()));
        }
    }

    /** Returns the panel's mean level for the n-th question, from 0; NaN if there is none. */
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
