package io.panelboard.review.statistics;

import io.panelboard.questions.QuestionSetId;
import java.util.List;

/**
 * What the revealed interviews of one question set say about it, all revisions together: questions keep their identity.
 *
 * @param levels how many the rating scale has
 * @param interviews how many went in
 * @param candidates how many different ones
 * @param otherScale interviews left out because their revision had another number of levels
 * @param withoutRatings results that were kept before there were statistics, and have to be made again
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

    /** One interviewer. */
    public record Interviewer(String name, InterviewerFigures figures) {}

    /**
     * One question.
     *
     * @param number in the newest revision, or 0 if it is not in it any more
     * @param minutes the time meant for it
     */
    public record Asked(int number, String title, int minutes, QuestionFigures figures) {}
}
