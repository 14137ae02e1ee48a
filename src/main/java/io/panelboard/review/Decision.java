package io.panelboard.review;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.PersonId;
import java.time.Instant;

/**
 * What a hiring manager decided after an interview. An entry is never changed: whoever thinks again makes a new one,
 * and the one with the highest number counts.
 *
 * @param number from 1 for each interview
 * @param rationale why, never blank
 */
public record Decision(
        DecisionId id, InterviewId interview, int number, Outcome outcome, String rationale, PersonId by, Instant at) {

    /** What becomes of the candidate. */
    public enum Outcome {
        HIRE("Hire"),
        NO_HIRE("No hire"),
        HOLD("Hold"),
        FURTHER_INTERVIEW("Further interview");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The outcome's name on screen. */
        public String label() {
            return label;
        }
    }
}
