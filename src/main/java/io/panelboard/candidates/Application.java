package io.panelboard.candidates;

import io.panelboard.jobs.JobId;
import io.panelboard.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Describes one candidate's application for one job; a candidate has one for each job at most.
 *
 * @param source where it came from, such as "Referral"; may be empty
 * @param externalId by which the system that it came from knows it, else null
 * @param ending set once it has ended, else null
 * @param hold set while nothing of it may be erased, else null
 */
public record Application(
        ApplicationId id,
        CandidateId candidate,
        JobId job,
        String source,
        @Nullable String externalId,
        Instant appliedAt,
        @Nullable Ending ending,
        @Nullable Hold hold,
        @Nullable @Version Long version) {

    public Status status() {
        return ending == null ? Status.ACTIVE : ending.status();
    }

    public boolean isActive() {
        return ending == null;
    }

    /** Names how far an application is. */
    public enum Status {
        ACTIVE("Active"),
        HIRED("Hired"),
        REJECTED("Rejected"),
        WITHDRAWN("Withdrawn");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Returns the word on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * Records how, by whom, when and why an application ended.
     *
     * @param status another one than {@link Status#ACTIVE}
     */
    public record Ending(Status status, PersonId by, Instant at, String reason) {}

    /** Records a legal hold: by whom, since when and why nothing of the application may be erased (R12). */
    public record Hold(PersonId by, Instant at, String reason) {}

    /** Returns the same application with another end, or with none. */
    public Application ended(@Nullable Ending now) {
        return new Application(id, candidate, job, source, externalId, appliedAt, now, hold, version);
    }

    /** Returns the same application with a legal hold, or without one. */
    public Application held(@Nullable Hold now) {
        return new Application(id, candidate, job, source, externalId, appliedAt, ending, now, version);
    }
}
