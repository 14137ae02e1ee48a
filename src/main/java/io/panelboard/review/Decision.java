package io.panelboard.review;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import java.time.Instant;

/**
 * Represents an immutable decision of a hiring manager after an interview; the one with the highest number is in force.
 *
 * @param number from 1 for each interview
 * @param jobTitle what the job was called when it was decided; renaming the job does not change it
 * @param rationale never blank
 */
public record Decision(
        DecisionId id,
        InterviewId interview,
        String jobTitle,
        int number,
        Outcome outcome,
        String rationale,
        PersonId by,
        Instant at) {

    public enum Outcome {
        HIRE("Hire"),
        NO_HIRE("No hire"),
        HOLD("Hold"),
        FURTHER_INTERVIEW("Further interview");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Returns the outcome's name on screen. */
        public String label() {
            return label;
        }
    }
}
