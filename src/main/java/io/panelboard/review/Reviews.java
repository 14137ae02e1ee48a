package io.panelboard.review;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the hiring manager reads after the reveal, and decides. */
public interface Reviews {

    /**
     * One interview: sealed before the reveal, open after it.
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation if there is no such interview
     */
    Review review(InterviewId id, Person viewer);

    /**
     * Adds a decision. The earlier ones stay as they are.
     *
     * @param outcome null if none was chosen, which is refused
     * @throws NotAllowed as {@link #review}
     * @throws RuleViolation if the cards are not revealed, or naming the field ({@code outcome}, {@code rationale}) that is
     *     missing or too long (4,000 characters)
     */
    Decision decide(Person by, InterviewId id, Decision.@Nullable Outcome outcome, String rationale);

    /**
     * The decision that counts.
     *
     * @throws NotAllowed as {@link #review}
     */
    Optional<Decision> decision(InterviewId id, Person viewer);

    /**
     * Asks everybody whose card is open to lock it. They see it under Today and on the board; a later reminder takes
     * the place of this one.
     *
     * @throws NotAllowed as {@link #review}
     * @throws RuleViolation if nothing was asked yet, everybody has locked, or the cards are revealed
     */
    void remind(Person by, InterviewId id);
}
