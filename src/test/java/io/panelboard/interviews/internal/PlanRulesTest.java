package io.panelboard.interviews.internal;

import static io.panelboard.interviews.KnownSets.GARDENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.Seat.Kind;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlanRulesTest {

    private static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");
    private static final Candidate CANDIDATE = new Candidate(new CandidateId("c"), "Cleo", "cleo@demo.test", NOW, 0L);

    private final KnownPeople people = new KnownPeople();
    private final Person ann = people.add("Ann Lee", Role.INTERVIEWER);
    private final Person bob = people.add("Bob Ray", Role.INTERVIEWER);

    @Test
    void ordersTheSeats() {
        Person dan = people.add("Dan", Role.INTERVIEWER);
        assertThat(panel(seat(dan, Kind.OBSERVER), seat(bob, Kind.PANELIST, "Pruning"), seat(ann, Kind.LEAD)))
                .extracting(Seat::kind)
                .containsExactly(Kind.LEAD, Kind.PANELIST, Kind.OBSERVER);
    }

    @Test
    void needsExactlyOneLead() {
        refuses(
                "lead",
                "A panel needs a Lead or a Moderator. Please choose who leads the interview.",
                seat(ann, Kind.PANELIST));
        refuses(
                "lead",
                "A panel has one Lead or Moderator, not 2. Please choose one of them.",
                seat(ann, Kind.LEAD),
                seat(bob, Kind.MODERATOR));
    }

    @Test
    void needsSomebodyWhoRatesBesideAModerator() {
        refuses(
                "panelists",
                "A moderator does not rate. Please choose at least one panelist who does.",
                seat(ann, Kind.MODERATOR),
                seat(bob, Kind.OBSERVER));
    }

    @Test
    void isNoLargerThanABoardHasRoomFor() {
        Seat[] seats = IntStream.range(0, Interviews.MOST_SEATS + 1)
                .mapToObj(n -> seat(
                        people.add("Nr%d Interviewer".formatted(n), Role.INTERVIEWER),
                        n == 0 ? Kind.LEAD : Kind.OBSERVER))
                .toArray(Seat[]::new);
        refuses("panelists", "A panel has at most 24 people with its observers, not 25. Please leave some out.", seats);
        assertThat(panel(Arrays.copyOf(seats, Interviews.MOST_SEATS))).hasSize(Interviews.MOST_SEATS);
    }

    @Test
    void givesAPersonOneSeatAtMost() {
        String sentence = "Ann Lee has two seats. Please leave only one of them.";
        refuses("panelists", sentence, seat(ann, Kind.LEAD), seat(ann, Kind.PANELIST));
        refuses("observers", sentence, seat(ann, Kind.LEAD), seat(ann, Kind.OBSERVER));
    }

    @Test
    void seatsActiveInterviewersOnly() {
        Person manager = people.add("Max", Role.HIRING_MANAGER);
        Person former = people.addInactive("Fay", Role.INTERVIEWER);
        refuses(
                "observers",
                "Max is not an active interviewer. Please choose somebody else, or ask an administrator for the role.",
                seat(ann, Kind.LEAD),
                seat(manager, Kind.OBSERVER));
        refuses(
                "lead",
                "Fay is not an active interviewer. Please choose somebody else, or ask an administrator for the role.",
                seat(former, Kind.LEAD));
        refuses(
                "panelists",
                "A person of this panel is unknown. Please choose the panel again.",
                seat(ann, Kind.LEAD),
                new Seat(new PersonId("nobody"), Kind.PANELIST, Set.of()));
    }

    @Test
    void keepsTheCandidateOffThePanel() {
        Person cleo = people.add("CLEO", Role.INTERVIEWER, Role.HIRING_MANAGER);
        refuses(
                "panelists",
                "CLEO has the candidate's email address and cannot sit on this panel. Please choose somebody else.",
                seat(ann, Kind.LEAD),
                seat(cleo, Kind.PANELIST));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> PlanRules.notTheCandidate(cleo, CANDIDATE));
        assertThatNoException().isThrownBy(() -> PlanRules.notTheCandidate(ann, CANDIDATE));
    }

    @Test
    void knowsTheCompetenciesOfTheRevision() {
        refuses(
                "lead",
                "\"Dough\", a focus of Ann Lee, is no competency of \"Senior gardener\". Please choose the focus again.",
                seat(ann, Kind.LEAD, "Dough"));
    }

    @Property
    void takesFiveMinutesToEightHours(@ForAll @IntRange(min = -10, max = 600) int minutes) {
        if (minutes >= 5 && minutes <= 480) {
            assertThatNoException().isThrownBy(() -> PlanRules.length(minutes));
        } else {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> PlanRules.length(minutes))
                    .satisfies(r -> assertThat(r.field()).isEqualTo("minutes"));
        }
    }

    @Test
    void mayBeEnteredADayLateAtMost() {
        assertThatNoException().isThrownBy(() -> PlanRules.notPast(NOW.minusSeconds(86_400), ZoneOffset.UTC, NOW));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PlanRules.notPast(NOW.minusSeconds(86_401), ZoneOffset.UTC, NOW))
                .satisfies(r -> assertThat(r.field()).isEqualTo("date"))
                .withMessage("5 October 2026 is in the past. Please choose today or a later day.");
    }

    @Test
    void namesATimeThatTheClocksNeverShow() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PlanRules.start(LocalDateTime.parse("2026-03-29T02:30"), KnownPeople.BERLIN))
                .satisfies(r -> assertThat(r.field()).isEqualTo("time"))
                .withMessage("On 29 March 2026 the clocks in Europe/Berlin go from 02:00 to 03:00: 02:30 does not"
                        + " exist. Please choose 03:00 or later.");
    }

    @Test
    void takesTheFirstOfTwo() {
        assertThat(PlanRules.start(LocalDateTime.parse("2026-10-25T02:30"), KnownPeople.BERLIN))
                .isEqualTo("2026-10-25T00:30:00Z");
    }

    private List<Seat> panel(Seat... seats) {
        var ids = List.of(seats).stream().map(Seat::person).toList();
        return PlanRules.panel(List.of(seats), people.byIds(ids), CANDIDATE, GARDENING);
    }

    private void refuses(String field, String sentence, Seat... seats) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> panel(seats))
                .satisfies(r -> assertThat(r.field()).isEqualTo(field))
                .withMessage(sentence);
    }

    private static Seat seat(Person person, Kind kind, String... focus) {
        return new Seat(person.id(), kind, Set.of(focus));
    }
}
