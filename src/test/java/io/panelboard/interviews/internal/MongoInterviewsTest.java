package io.panelboard.interviews.internal;

import static io.panelboard.interviews.KnownPeople.BERLIN;
import static io.panelboard.interviews.KnownSets.BAKING;
import static io.panelboard.interviews.KnownSets.GARDENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.candidates.Applicants;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Interviews.Conflict;
import io.panelboard.interviews.Interviews.Plan;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.Seat.Kind;
import io.panelboard.interviews.TimeRange;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoInterviewsTest {

    private static final LocalDateTime TEN = LocalDateTime.parse("2026-10-07T10:00");

    private final AnnotationConfigApplicationContext context;
    private final Interviews interviews;
    private final KnownPeople people;
    private final Person manager;
    private final Person ann;
    private final Person bob;
    private final Candidate cleo;
    private final ApplicationId application;

    MongoInterviewsTest(Databases database) {
        context = PlanningContext.on(database);
        interviews = context.getBean(Interviews.class);
        people = context.getBean(KnownPeople.class);
        manager = people.add("Moe", Role.HIRING_MANAGER);
        ann = people.add("Ann", Role.INTERVIEWER);
        bob = people.add("Bob", Role.INTERVIEWER);
        var applicant = Applicants.in(context).add(manager, "Cleo", "cleo@demo.test", "Gardener");
        cleo = applicant.candidate();
        application = applicant.application().id();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void keepsAnInterviewAsPlanned() {
        Interview planned = interviews.plan(manager, plan(TEN, observer(bob), lead(ann)));

        assertThat(planned)
                .isEqualTo(new Interview(
                        planned.id(),
                        cleo.id(),
                        application,
                        null,
                        GARDENING.id(),
                        Instant.parse("2026-10-07T08:00:00Z"),
                        BERLIN,
                        60,
                        List.of(lead(ann), observer(bob)),
                        manager.id(),
                        null,
                        null,
                        0L));
        assertThat(interviews.find(planned.id())).contains(planned);
        assertThat(told()).containsExactly("planned an interview");
        var document = context.getBean(MongoOperations.class)
                .getCollection("interviews")
                .find()
                .first();
        assertThat(document)
                .containsEntry("_id", planned.id().value())
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("candidate", cleo.id().value())
                .doesNotContainKeys("_class", "cancelled");
    }

    /** A browser asks with every page, and may have kept much. */
    @Test
    void whatABrowserKeptIsLookedUpAtOnce() {
        var known = Stream.of(1, 2, 3)
                .map(n -> interviews
                        .plan(manager, plan(TEN.plusDays(n), lead(ann)))
                        .id()
                        .value())
                .toList();
        context.getBean(Erasures.class).erase(manager, cleo.id(), cleo.name());
        var asked = new AtomicInteger();
        var real = context.getBean(MongoOperations.class);
        var counting = (MongoOperations) Proxy.newProxyInstance(
                MongoOperations.class.getClassLoader(), new Class<?>[] {MongoOperations.class}, (_, method, by) -> {
                    asked.incrementAndGet();
                    return method.invoke(real, by);
                });

        var forgotten = new ForgottenInterviews(counting, context.getBean(Candidates.class));
        assertThat(forgotten.of(known)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(asked).hasValue(1);
    }

    @Test
    void fixesThePlanOnceAndOnlyAsItIsStored() {
        Interview planned = interviews.plan(manager, plan(TEN, lead(ann)));
        Interview changed = interviews.change(manager, planned, plan(TEN.plusHours(1), lead(ann)));
        assertThat(interviews.hasBegun(planned.id())).isFalse();

        assertThat(interviews.begin(planned)).as("of a plan that was changed").isFalse();
        assertThat(interviews.begin(changed)).isTrue();
        assertThat(interviews.begin(changed)).as("a second time").isFalse();

        assertThat(interviews.hasBegun(planned.id())).isTrue();
        assertThat(interviews.find(planned.id()).orElseThrow().isPlannedLike(changed))
                .isTrue();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.change(manager, changed, plan(TEN, lead(ann))))
                .withMessageContaining("has begun");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.cancel(manager, planned.id(), "Ill"))
                .withMessageContaining("has begun");
    }

    @Test
    void knowsWhoEverSatOnAPanelThatRan() {
        Interview planned = interviews.plan(manager, plan(TEN, lead(ann), new Seat(bob.id(), Kind.PANELIST, Set.of())));
        interviews.begin(planned);
        Interview running = interviews.find(planned.id()).orElseThrow();
        assertThat(interviews.reseat(running, List.of(lead(ann)))).isTrue();

        assertThat(interviews.everSeated(ann.id())).extracting(Interview::id).containsExactly(planned.id());
        assertThat(interviews.everSeated(bob.id())).extracting(Interview::id).containsExactly(planned.id());
        assertThat(interviews.everSeated(manager.id())).isEmpty();
        assertThat(interviews.of(bob)).isEmpty();
    }

    @Test
    void listsEverythingForManagersAndTheirOwnForInterviewers() {
        Interview later = interviews.plan(manager, plan(TEN.plusHours(2), lead(ann)));
        Interview first = interviews.plan(manager, plan(TEN, lead(bob), observer(ann)));
        Interview other = interviews.plan(manager, plan(TEN.plusDays(1), lead(bob)));

        assertThat(interviews.all(manager)).containsExactly(other, later, first);
        assertThat(interviews.of(ann)).containsExactly(first, later);
        assertThat(interviews.of(manager)).isEmpty();
    }

    @Test
    void hidesAnInterviewFromItsCandidateWhenTheirAddressesMeetLater() {
        interviews.plan(manager, plan(TEN, lead(ann)));
        context.getBean(Candidates.class)
                .change(manager, new Candidate(cleo.id(), "Ann", ann.email(), cleo.addedAt(), cleo.version()));
        Person annAsManager = people.add("Ann", Role.INTERVIEWER, Role.HIRING_MANAGER);

        assertThat(interviews.of(ann)).isEmpty();
        assertThat(interviews.all(annAsManager)).isEmpty();
        assertThat(interviews.all(manager)).hasSize(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> interviews.cancel(
                        annAsManager, interviews.all(manager).getFirst().id(), "no"));
        var conflicts = interviews.conflicts(annAsManager, slot(TEN, 30), List.of(ann.id()), null, null);
        assertThat(conflicts)
                .singleElement()
                .satisfies(c -> assertThat(c.other()).isNull());
    }

    @Test
    void refusesWhatIsUnknownOrPast() {
        var base = plan(TEN, lead(ann));
        refuses("candidate", plan(new ApplicationId("gone"), GARDENING.id(), base.start()));
        refuses("revision", plan(application, new RevisionId("gone@1"), base.start()));
        refuses("date", plan(application, GARDENING.id(), TEN.minusDays(3)));
        refuses("time", plan(application, GARDENING.id(), LocalDateTime.parse("2027-03-28T02:30")));
        refuses("lead", plan(TEN, observer(ann)));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> interviews.plan(ann, base));
        assertThat(interviews.all(manager)).isEmpty();
    }

    @Test
    void neverLetsTheCandidatePlan() {
        Person self = people.add("Cleo", Role.HIRING_MANAGER);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> interviews.plan(self, plan(TEN, lead(ann))))
                .withMessageContaining("You are the candidate");
    }

    @Test
    void tellsWhoIsTakenAndOfTheCandidate() {
        Interview planned = interviews.plan(manager, plan(TEN, lead(ann), observer(bob)));
        Interview off = interviews.plan(manager, plan(TEN, lead(ann)));
        interviews.cancel(manager, off.id(), "twice");

        assertThat(interviews.conflicts(manager, slot(TEN.plusMinutes(59), 5), List.of(ann.id()), null, null))
                .containsExactly(new Conflict(planned.slot(), Set.of(ann.id()), false, planned));
        assertThat(interviews.conflicts(manager, slot(TEN, 60), List.of(), cleo.id(), null))
                .containsExactly(new Conflict(planned.slot(), Set.of(), true, planned));
        assertThat(interviews.conflicts(manager, slot(TEN, 60), List.of(ann.id()), cleo.id(), planned.id()))
                .isEmpty();
        assertThat(interviews.conflicts(manager, slot(TEN.plusMinutes(60), 60), List.of(ann.id()), null, null))
                .isEmpty();
        assertThat(interviews.conflicts(manager, slot(TEN.minusMinutes(60), 60), List.of(ann.id()), null, null))
                .isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> interviews.conflicts(ann, slot(TEN, 60), List.of(bob.id()), null, null));
    }

    @Test
    void findsAConflictWithTheLongestInterview() {
        interviews.plan(manager, new Plan(application, null, GARDENING.id(), TEN, BERLIN, 480, List.of(lead(ann))));
        assertThat(interviews.conflicts(manager, slot(TEN.plusMinutes(479), 5), List.of(ann.id()), null, null))
                .hasSize(1);
    }

    @Test
    void changesUntilItHasBegunAndNeverOverSomebodyElse() {
        Interview planned = interviews.plan(manager, plan(TEN, lead(ann)));
        var wish = new Plan(
                application,
                null,
                BAKING.id(),
                TEN.plusHours(1),
                BERLIN,
                45,
                List.of(new Seat(bob.id(), Kind.LEAD, Set.of("Dough"))));
        Interview changed = interviews.change(manager, planned, wish);

        assertThat(interviews.find(planned.id())).contains(changed);
        assertThat(changed.revision()).isEqualTo(BAKING.id());
        assertThat(changed.startsAt()).isEqualTo(planned.startsAt().plusSeconds(3600));
        assertThat(changed.plannedBy()).isEqualTo(manager.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.change(manager, planned, wish))
                .withMessageContaining("Somebody else changed this interview");

        begin(planned.id());
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.change(manager, changed, wish))
                .withMessage("This interview has begun: its plan can no longer be changed or cancelled.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.cancel(manager, planned.id(), "late"))
                .withMessageContaining("has begun");
        assertThat(interviews.find(planned.id())).contains(changed);
    }

    @Test
    void cancelsOnceAndWithAReason() {
        Interview planned = interviews.plan(manager, plan(TEN, lead(ann)));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.cancel(manager, planned.id(), " "))
                .satisfies(r -> assertThat(r.field()).isEqualTo("reason"));

        Interview off = interviews.cancel(manager, planned.id(), " The candidate withdrew. ");

        assertThat(off.cancelled())
                .isEqualTo(new Interview.Cancellation(manager.id(), PlanningContext.NOW, "The candidate withdrew."));
        assertThat(interviews.of(ann)).containsExactly(off);
        assertThat(told()).containsExactly("planned an interview", "cancelled an interview");
        assertThat(context.getBean(PlanningContext.Told.class).all.getLast().reason())
                .isEqualTo("The candidate withdrew.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.cancel(manager, planned.id(), "again"))
                .withMessageContaining("is cancelled");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.cancel(manager, new InterviewId("gone"), "x"))
                .withMessageContaining("not there any more");
    }

    private void begin(InterviewId id) {
        context.getBean(PlanningContext.Begun.class).all.add(id);
    }

    private List<String> told() {
        return context.getBean(PlanningContext.Told.class).all.stream()
                .map(AuditRequested::action)
                .filter(a -> a.contains("interview"))
                .toList();
    }

    private void refuses(String field, Plan plan) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> interviews.plan(manager, plan))
                .satisfies(r -> assertThat(r.field()).isEqualTo(field));
    }

    private Plan plan(LocalDateTime start, Seat... seats) {
        return new Plan(application, null, GARDENING.id(), start, BERLIN, 60, List.of(seats));
    }

    private Plan plan(ApplicationId of, RevisionId revision, LocalDateTime start) {
        return new Plan(of, null, revision, start, BERLIN, 60, List.of(lead(ann)));
    }

    private static TimeRange slot(LocalDateTime start, int minutes) {
        return TimeRange.of(start.atZone(BERLIN).toInstant(), minutes);
    }

    private static Seat lead(Person person) {
        return new Seat(person.id(), Kind.LEAD, Set.of("Pruning"));
    }

    private static Seat observer(Person person) {
        return new Seat(person.id(), Kind.OBSERVER, Set.of());
    }
}
