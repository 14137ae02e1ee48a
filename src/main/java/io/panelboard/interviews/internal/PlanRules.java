package io.panelboard.interviews.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.InterviewsViolation;
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

/** Validates a plan, without a database: each violation names the field it belongs to. */
final class PlanRules {

    private static final Duration LATEST_ENTRY = Duration.ofDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private PlanRules() {}

    /** Rejects the person who plans if they are the candidate (R9). */
    static void notTheCandidate(Person by, Candidate candidate) {
        if (candidate.is(by)) {
            throw new NotAllowed(InterviewsViolation.OWN_INTERVIEW);
        }
    }

    /** Converts a local time to an instant; of an ambiguous time, the earlier one. */
    static Instant start(LocalDateTime local, ZoneId zone) {
        return switch (StartTime.of(local, zone)) {
            case StartTime.Exact(Instant at) -> at;
            case StartTime.Twice(Instant first, Instant _) -> first;
            case StartTime.Missing(var from, var to) ->
                throw new RuleViolation(
                        "time",
                        InterviewsViolation.TIME_DOES_NOT_EXIST,
                        DAY.format(local),
                        zone,
                        from,
                        to,
                        local.toLocalTime(),
                        to);
        };
    }

    /** Rejects a start in the past, except that an interview may be entered up to a day late. */
    static void notPast(Instant start, ZoneId zone, Instant now) {
        if (start.isBefore(now.minus(LATEST_ENTRY))) {
            throw new RuleViolation("date", InterviewsViolation.DATE_PAST, DAY.format(start.atZone(zone)));
        }
    }

    static void length(int minutes) {
        if (minutes < Interviews.SHORTEST || minutes > Interviews.LONGEST) {
            throw new RuleViolation(
                    "minutes",
                    InterviewsViolation.MINUTES_OUT_OF_RANGE,
                    Interviews.SHORTEST,
                    Interviews.LONGEST,
                    minutes);
        }
    }

    /**
     * Validates the panel.
     *
     * @param people the persons of the seats, as far as they exist
     * @return the seats: the Lead or Moderator, then Panelists, then Observers
     */
    static List<Seat> panel(List<Seat> seats, Map<PersonId, Person> people, Candidate candidate, Revision revision) {
        long leads = seats.stream()
                .filter(s -> s.kind() == Seat.Kind.LEAD || s.kind() == Seat.Kind.MODERATOR)
                .count();
        if (leads == 0) {
            throw new RuleViolation("lead", InterviewsViolation.LEAD_MISSING);
        }
        if (leads > 1) {
            throw new RuleViolation("lead", InterviewsViolation.SEVERAL_LEADS, leads);
        }
        if (seats.stream().noneMatch(s -> s.kind().counts())) {
            throw new RuleViolation("panelists", InterviewsViolation.RATER_MISSING);
        }
        if (seats.size() > Interviews.MOST_SEATS) {
            throw new RuleViolation(
                    "panelists", InterviewsViolation.PANEL_TOO_LARGE, Interviews.MOST_SEATS, seats.size());
        }
        var seated = new HashSet<PersonId>();
        for (Seat seat : seats) {
            Person person = holder(seat, people.get(seat.person()));
            if (!seated.add(seat.person())) {
                throw new RuleViolation(field(seat), InterviewsViolation.TWO_SEATS, person.name());
            }
            if (candidate.is(person)) {
                throw new RuleViolation(field(seat), InterviewsViolation.CANDIDATE_ON_PANEL, person.name());
            }
            focus(seat, person, revision);
        }
        return seats.stream().sorted(Comparator.comparing(Seat::kind)).toList();
    }

    private static Person holder(Seat seat, @Nullable Person person) {
        if (person == null) {
            throw new RuleViolation(field(seat), InterviewsViolation.PERSON_UNKNOWN);
        }
        if (!person.has(Role.INTERVIEWER)) {
            throw new RuleViolation(field(seat), InterviewsViolation.NOT_AN_INTERVIEWER, person.name());
        }
        return person;
    }

    private static void focus(Seat seat, Person person, Revision revision) {
        var known = revision.competencies();
        for (String competency : seat.focus()) {
            if (!known.contains(competency)) {
                throw new RuleViolation(
                        field(seat), InterviewsViolation.FOCUS_UNKNOWN, competency, person.name(), revision.title());
            }
        }
    }

    private static String field(Seat seat) {
        return switch (seat.kind()) {
            case LEAD, MODERATOR -> "lead";
            case PANELIST -> "panelists";
            case OBSERVER -> "observers";
        };
    }
}
