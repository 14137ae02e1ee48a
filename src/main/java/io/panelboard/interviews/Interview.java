package io.panelboard.interviews;

import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.PersonId;
import io.panelboard.questions.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Describes a planned interview. What happens in it is on its board.
 *
 * @param application what the candidate applied for
 * @param round the round of the job's plan, or null if it is none of them
 * @param revision the revision that is pinned (R8)
 * @param zone the zone the time was planned in
 * @param minutes its length, 5 to 480
 * @param seats the one who leads (a Lead or a Moderator), then Panelists, then Observers, as planned; during the
 *     interview seats change in their places and new ones are added at the end. A person has one seat at most
 * @param cancelled set if it will not take place, else null
 * @param begun when the first entry was made on its board, from which on the plan is fixed (R8), or null
 */
public record Interview(
        InterviewId id,
        CandidateId candidate,
        ApplicationId application,
        @Nullable RoundId round,
        RevisionId revision,
        Instant startsAt,
        ZoneId zone,
        int minutes,
        List<Seat> seats,
        PersonId plannedBy,
        @Nullable Cancellation cancelled,
        @Nullable Instant begun,
        @Nullable @Version Long version) {

    private static final Duration EARLY = Duration.ofHours(1);
    private static final Duration LATE = Duration.ofDays(1);

    public Interview {
        seats = List.copyOf(seats);
    }

    /** Returns when it is planned to end. */
    public Instant endsAt() {
        return slot().until();
    }

    /** Returns the time it is planned for. */
    public TimeRange slot() {
        return TimeRange.of(startsAt, minutes);
    }

    public Optional<Seat> seat(PersonId person) {
        return seats.stream().filter(s -> s.person().equals(person)).findFirst();
    }

    /** Returns the seat whose holder moves the panel: the Lead's, or the Moderator's where no seat is the Lead's. */
    public Optional<Seat> leader() {
        return seats.stream()
                .filter(seat -> seat.kind() == Seat.Kind.LEAD)
                .findFirst()
                .or(() -> seats.stream()
                        .filter(seat -> seat.kind() == Seat.Kind.MODERATOR)
                        .findFirst());
    }

    /** Whether this person moves the panel. */
    public boolean isLedBy(PersonId person) {
        return leader().filter(seat -> seat.person().equals(person)).isPresent();
    }

    /** Whether it can begin now without anybody wondering: an hour before its time to a day after it. */
    public boolean isItsTime(Instant now) {
        return !now.isBefore(startsAt.minus(EARLY)) && !now.isAfter(endsAt().plus(LATE));
    }

    /** Returns the same interview with these seats. */
    public Interview seated(List<Seat> now) {
        return copy(now, cancelled, begun);
    }

    /** Returns the same interview as one that does not take place. */
    public Interview cancelledAs(Cancellation why) {
        return copy(seats, why, begun);
    }

    /** Returns the same interview with its plan fixed. */
    public Interview begunAt(Instant at) {
        return copy(seats, cancelled, at);
    }

    private Interview copy(List<Seat> held, @Nullable Cancellation why, @Nullable Instant at) {
        return new Interview(
                id,
                candidate,
                application,
                round,
                revision,
                startsAt,
                zone,
                minutes,
                held,
                plannedBy,
                why,
                at,
                version);
    }

    /** Whether both are planned alike, whatever else was stored of them. */
    public boolean isPlannedLike(Interview other) {
        return candidate.equals(other.candidate)
                && application.equals(other.application)
                && Objects.equals(round, other.round)
                && revision.equals(other.revision)
                && startsAt.equals(other.startsAt)
                && zone.equals(other.zone)
                && minutes == other.minutes
                && seats.equals(other.seats)
                && Objects.equals(cancelled, other.cancelled);
    }

    public boolean isCancelled() {
        return cancelled != null;
    }

    /** Records who cancelled the interview, when and why. */
    public record Cancellation(PersonId by, Instant at, String reason) {}
}
