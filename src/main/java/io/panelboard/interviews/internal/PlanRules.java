package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.StartTime;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Revision;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a plan, without a database: each refusal names the field it belongs to. */
final class PlanRules {

    private static final Duration LATEST_ENTRY = Duration.ofDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PlanRules() {}

    /** R9 for the person who plans. */
    static void notTheCandidate(Person by, Candidate candidate) {
        if (candidate.is(by)) {
            throw new NotAllowed(
                    "You are the candidate of this interview. Please ask another hiring manager to plan it.");
        }
    }

    /** The instant that a local time is; the first one of two. */
    static Instant start(LocalDateTime local, ZoneId zone) {
        return switch (StartTime.of(local, zone)) {
            case StartTime.Exact(Instant at) -> at;
            case StartTime.Twice(Instant first, Instant _) -> first;
            case StartTime.Missing(var from, var to) ->
                throw new RuleViolation(
                        "time",
                        "On %s the clocks in %s go from %s to %s: %s does not exist. Please choose %s or later."
                                .formatted(DAY.format(local), zone, from, to, local.toLocalTime(), to));
        };
    }

    /** An interview may be entered a little late, but not into the past. */
    static void notPast(Instant start, ZoneId zone, Instant now) {
        if (start.isBefore(now.minus(LATEST_ENTRY))) {
            throw new RuleViolation(
                    "date",
                    "%s is in the past. Please choose today or a later day.".formatted(DAY.format(start.atZone(zone))));
        }
    }

    static void length(int minutes) {
        if (minutes < Interviews.SHORTEST || minutes > Interviews.LONGEST) {
            throw new RuleViolation(
                    "minutes",
                    "An interview takes %d to %d minutes, not %,d."
                            .formatted(Interviews.SHORTEST, Interviews.LONGEST, minutes));
        }
    }

    /**
     * Checks the panel.
     *
     * @param people the persons of the seats, as far as they exist
     * @return the seats: the Lead, then Panelists, then Observers
     */
    static List<Seat> panel(List<Seat> seats, Map<PersonId, Person> people, Candidate candidate, Revision revision) {
        long leads = seats.stream().filter(s -> s.kind() == Seat.Kind.LEAD).count();
        if (leads == 0) {
            throw new RuleViolation("lead", "A panel needs a Lead. Please choose who leads the interview.");
        }
        if (leads > 1) {
            throw new RuleViolation(
                    "lead", "A panel has one Lead, not %d. Please choose one of them.".formatted(leads));
        }
        if (seats.size() > Interviews.MOST_SEATS) {
            throw new RuleViolation(
                    "panelists",
                    "A panel has at most %d people with its observers, not %d. Please leave some out."
                            .formatted(Interviews.MOST_SEATS, seats.size()));
        }
        var seated = new HashSet<PersonId>();
        for (Seat seat : seats) {
            Person person = holder(seat, people.get(seat.person()));
            if (!seated.add(seat.person())) {
                throw new RuleViolation(
                        field(seat), "%s has two seats. Please leave only one of them.".formatted(person.name()));
            }
            if (candidate.is(person)) {
                throw new RuleViolation(
                        field(seat),
                        "%s has the candidate's email address and cannot sit on this panel. Please choose somebody else."
                                .formatted(person.name()));
            }
            focus(seat, person, revision);
        }
        return seats.stream().sorted(Comparator.comparing(Seat::kind)).toList();
    }

    private static Person holder(Seat seat, @Nullable Person person) {
        if (person == null) {
            throw new RuleViolation(field(seat), "A person of this panel is unknown. Please choose the panel again.");
        }
        if (!person.has(Role.INTERVIEWER)) {
            throw new RuleViolation(
                    field(seat),
                    "%s is not an active interviewer. Please choose somebody else, or ask an administrator for the role."
                            .formatted(person.name()));
        }
        return person;
    }

    private static void focus(Seat seat, Person person, Revision revision) {
        var known = revision.competencies();
        for (String competency : seat.focus()) {
            if (!known.contains(competency)) {
                throw new RuleViolation(
                        field(seat),
                        "\"%s\", a focus of %s, is no competency of \"%s\". Please choose the focus again."
                                .formatted(competency, person.name(), revision.title()));
            }
        }
    }

    private static String field(Seat seat) {
        return switch (seat.kind()) {
            case LEAD -> "lead";
            case PANELIST -> "panelists";
            case OBSERVER -> "observers";
        };
    }
}
