package io.panelboard.review.statistics;

import io.panelboard.questions.QuestionSetId;
import java.util.List;

/**
 * Holds the figures of one question set's revealed interviews, over all revisions, because questions keep their
 * identity.
 *
 * @param levels how many the rating scale has
 * @param interviews how many are included
 * @param candidates how many different ones are included
 * @param otherScale interviews left out because their revision had another number of levels
 * @param withoutRatings results stored before there were statistics, which have to be recomputed
 * @param interviewers by name
 * @param questions those of the newest revision in its order, then those of earlier ones
 */
public record Calibration(
        QuestionSetId set,
        int levels,
        int interviews,
        int candidates,
        int otherScale,
        int withoutRatings,
        SetFigures figures,
        List<Interviewer> interviewers,
        List<Asked> questions) {

    public Calibration {
        interviewers = List.copyOf(interviewers);
        questions = List.copyOf(questions);
    }

    public record Interviewer(String name, InterviewerFigures figures) {}

    /**
     * Describes one question.
     *
     * @param number in the newest revision, or 0 if it is not in it any more
     * @param minutes the planned time
     */
    public record Asked(int number, String title, int minutes, QuestionFigures figures) {}
}
