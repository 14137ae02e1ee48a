package io.panelboard.review;

import io.panelboard.jobs.JobId;
import io.panelboard.people.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects the interviews of a list; null or empty criteria match everything.
 *
 * @param text part of the candidate's name or the job's title, the question set, a panelist's name or the decision, ignoring case
 * @param job what the candidate applied for
 * @param set the question set's title
 * @param panelist a person with a seat
 * @param from the earliest start, inclusive
 * @param until the latest start, exclusive
 * @param result the lowest result as shown; with it, interviews without a result do not match
 */
public record InterviewFilter(
        String text,
        @Nullable JobId job,
        @Nullable String set,
        @Nullable InterviewState state,
        @Nullable Decided decided,
        @Nullable PersonId panelist,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable BigDecimal result) {

    /** Creates a filter without a result. */
    public InterviewFilter(
            String text,
            @Nullable JobId job,
            @Nullable String set,
            @Nullable InterviewState state,
            @Nullable Decided decided,
            @Nullable PersonId panelist,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(text, job, set, state, decided, panelist, from, until, null);
    }

    /** Matches every interview. */
    public static final InterviewFilter ALL = new InterviewFilter("", null, null, null, null, null, null, null);

    /** Matches interviews that need a decision. */
    public static final InterviewFilter WAITING =
            new InterviewFilter("", null, null, null, Decided.WAITING, null, null, null);

    /** Describes the decision about an interview, or that it is due. */
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

        /** Returns the word on screen. */
        public String label() {
            return label;
        }

        /** Returns null while there is nothing to decide. */
        public static @Nullable Decided of(boolean revealed, Decision.@Nullable Outcome outcome) {
            if (outcome != null) {
                return valueOf(outcome.name());
            }
            return revealed ? WAITING : null;
        }
    }
}
