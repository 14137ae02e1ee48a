package io.panelboard.review;

import io.panelboard.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which interviews a list shows. What is null or empty leaves nothing out.
 *
 * @param text part of the candidate's name or role, the question set, a panelist's name or the decision, in any case
 * @param role the role that the candidate applied for
 * @param panelist somebody with a seat
 * @param from the earliest start
 * @param until the first start that is too late
 */
public record InterviewFilter(
        String text,
        @Nullable String role,
        @Nullable InterviewState state,
        @Nullable Decided decided,
        @Nullable PersonId panelist,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Leaves nothing out. */
    public static final InterviewFilter ALL = new InterviewFilter("", null, null, null, null, null, null);

    /** What waits for a decision. */
    public static final InterviewFilter WAITING =
            new InterviewFilter("", null, null, Decided.WAITING, null, null, null);

    /** What somebody made of an interview, as the lists say it. */
    public enum Decided {
        WAITING("Waiting for you"),
        HIRE(Decision.Outcome.HIRE.label()),
        NO_HIRE(Decision.Outcome.NO_HIRE.label()),
        HOLD(Decision.Outcome.HOLD.label()),
        FURTHER_INTERVIEW(Decision.Outcome.FURTHER_INTERVIEW.label());

        private final String label;

        Decided(String label) {
            this.label = label;
        }

        /** The word on screen. */
        public String label() {
            return label;
        }

        /** Null where there is nothing to decide yet. */
        public static @Nullable Decided of(boolean revealed, Decision.@Nullable Outcome outcome) {
            if (outcome != null) {
                return valueOf(outcome.name());
            }
            return revealed ? WAITING : null;
        }
    }
}
