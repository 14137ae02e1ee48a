package io.panelboard.review.statistics;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/** Computes figures on interviewers, questions and whole sets, for the hiring manager. */
public interface Calibrations {

    /**
     * Returns the published question sets, the one changed last first.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<Choice> sets(Person viewer);

    /**
     * Returns the figures of one set. Interviews in which the viewer is the candidate are left out (R9).
     *
     * @throws NotAllowed if the viewer is no hiring manager
     * @throws RuleViolation if there is no such set, or it was never published
     */
    Calibration of(Person viewer, QuestionSetId set);

    /**
     * Describes a question set to choose.
     *
     * @param revealed whether an interview on it was revealed
     */
    record Choice(QuestionSetId id, String title, boolean revealed) {}
}
