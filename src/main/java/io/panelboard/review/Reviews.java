package io.panelboard.review;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provides hiring managers with the results after the reveal, and stores their decisions. */
public interface Reviews {

    /**
     * Returns one interview, sealed before the reveal and open after it.
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation if there is no such interview
     */
    Review review(InterviewId id, Person viewer);

    /**
     * Adds a decision; earlier ones stay unchanged.
     *
     * @param outcome null if none was chosen, which is a rule violation
     * @throws NotAllowed as {@link #review}
     * @throws RuleViolation if the scorecards are not revealed; also naming {@code outcome} or {@code rationale} if it
     *     is missing or too long (4,000 characters)
     */
    Decision decide(Person by, InterviewId id, Decision.@Nullable Outcome outcome, String rationale);

    /**
     * Returns the latest decision, which is in force.
     *
     * @throws NotAllowed as {@link #review}
     */
    Optional<Decision> decision(InterviewId id, Person viewer);

    /**
     * Reminds all panelists with an unlocked scorecard to lock it, on their start page and on the board.
     *
     * <p>A later reminder replaces this one.
     *
     * @throws NotAllowed as {@link #review}
     * @throws RuleViolation if no question was asked yet, everybody has locked, or the scorecards are revealed
     */
    void remind(Person by, InterviewId id);
}
