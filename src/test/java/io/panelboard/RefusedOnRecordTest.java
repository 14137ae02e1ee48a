package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.ClassUtils;

/**
 * Checks that refusals for want of a permission are recorded: who, what, on which object, and nothing that was typed.
 */
@SpringBootTest(classes = PanelboardApplication.class)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
@DirtiesContext
class RefusedOnRecordTest extends DemoCast {

    @Autowired
    ApplicationContext context;

    @Autowired
    Applications applications;

    @Autowired
    Jobs jobs;

    @Autowired
    AuditTrail trail;

    @Autowired
    Candidates candidates;

    @Autowired
    Interviews interviews;

    @Autowired
    Reviews reviews;

    @Test
    void callsThatSkipThePageAreOnRecordOnce() {
        Interview live = live();
        String object = "interview " + live.id().value();
        Person stranger = people.invite(admin, Ids.random() + "@demo.test", "Sam Stranger", Set.of(Role.INTERVIEWER))
                .person();

        assertOnRecord(
                () -> reviews.decide(pat, live.id(), Decision.Outcome.HIRE, "Words that were typed"),
                pat,
                "refused: reviews · decide",
                object);
        assertOnRecord(
                () -> boards.perform(live.id(), observer, "c1", new BoardCommand.Skip(anyQuestion(), "Typed")),
                observer,
                "refused: boards · perform skip",
                object);
        assertOnRecord(
                () -> boards.perform(live.id(), stranger, "c2", rate(anyQuestion(), 4)),
                stranger,
                "refused: boards · perform rate",
                object);
        assertOnRecord(() -> boards.view(live.id(), stranger), stranger, "refused: boards · view", object);
        assertOnRecord(
                () -> people.change(pat, manager.id(), "Typed", Set.of(), false),
                pat,
                "refused: people · change",
                "person demo-manager");
        assertOnRecord(
                () -> people.invite(pat, "typed@demo.test", "Typed Name", Set.of(Role.ADMINISTRATOR)),
                pat,
                "refused: people · invite",
                "–");
        var candidate = candidates.find(live.candidate()).orElseThrow();
        assertOnRecord(
                () -> candidates.change(pat, candidate),
                pat,
                "refused: candidates · change",
                "candidate " + candidate.id().value());
        assertOnRecord(() -> trail.head(manager), manager, "refused: audit trail · head", "–");
    }

    @Test
    void aMistakeIsNoAttempt() {
        long before = refusals().size();
        JobId job = jobs.of(manager).getFirst().id();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> applications.add(manager, job, new Applications.NewApplication(" ", "x", "")))
                .isNotInstanceOf(NotAllowed.class);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.change(
                        manager, new Candidate(new CandidateId("none"), "A", "a@demo.test", live().startsAt(), null)));

        assertThat(refusals()).hasSize((int) before);
    }

    @Test
    void somebodyWhoKeepsTryingFillsTheRecordNoFurther() {
        Person eager = people.invite(admin, Ids.random() + "@demo.test", "Eve Eager", Set.of(Role.INTERVIEWER))
                .person();
        JobId job = jobs.of(manager).getFirst().id();
        for (int i = 0; i < 200; i++) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() ->
                            applications.add(eager, job, new Applications.NewApplication("N", "n@demo.test", "")));
        }

        List<AuditEntry> hers = refusals().stream()
                .filter(entry -> entry.by().equals(eager.id().value()))
                .toList();
        assertThat(hers).hasSize(61);
        assertThat(hers.getFirst().action())
                .as("the newest")
                .isEqualTo("left out further entries like this one: too many within 10 minutes");
    }

    /** Derives the services from the code, so that none that takes a person can be forgotten. */
    @Test
    void everyServiceThatAPersonAsksIsWatched() {
        List<String> asked = Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(Objects::nonNull)
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("io.panelboard."))
                .filter(RefusedOnRecordTest::isAsked)
                .map(Class::getName)
                .distinct()
                .toList();

        assertThat(asked).hasSizeGreaterThan(12);
        for (String name : asked) {
            Object bean =
                    context.getBean(ClassUtils.resolveClassName(name, getClass().getClassLoader()));
            assertThat(AopUtils.isAopProxy(bean)).as(name).isTrue();
        }
    }

    @Test
    void peopleAndCandidatesStandInTheTrailByTheirIdsOnly() {
        List<String> words = trail.entries(admin, AuditFilter.ALL, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .flatMap(e -> Stream.of(e.key(), e.by(), e.action(), e.object()))
                .toList();

        assertThat(words).isNotEmpty();
        for (Person person : people.all()) {
            assertThat(words).noneMatch(text -> text.contains(person.name()) || text.contains(person.email()));
        }
        for (Candidate candidate : candidates.all()) {
            assertThat(words).noneMatch(text -> text.contains(candidate.name()) || text.contains(candidate.email()));
        }
    }

    private static boolean isAsked(Class<?> type) {
        return Arrays.stream(ClassUtils.getAllInterfacesForClass(type))
                .filter(api -> api.getName().startsWith("io.panelboard."))
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .map(Method::getParameterTypes)
                .anyMatch(parameters -> Arrays.asList(parameters).contains(Person.class));
    }

    private void assertOnRecord(ThrowingCallable call, Person by, String action, String object) {
        int before = refusals().size();
        NotAllowed refused = catchThrowableOfType(NotAllowed.class, call);

        assertThat(refusals()).as(action).hasSize(before + 1);
        assertThat(refusals().subList(0, 1))
                .extracting(AuditEntry::by, AuditEntry::action, AuditEntry::object, AuditEntry::reason)
                .containsExactly(tuple(
                        by.id().value(),
                        "%s (%s)".formatted(action, refused.code().code()),
                        object,
                        refused.sentence()));
        assertThat(refusals().getFirst().toString()).doesNotContainIgnoringCase("typed");
    }

    private List<AuditEntry> refusals() {
        var refused = new AuditFilter("", null, AuditKind.REFUSED, "", null, null);
        return trail.entries(admin, refused, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .toList();
    }

    private Interview live() {
        return interviews.of(person("observer")).stream()
                .filter(i -> boards.status(i.id(), manager).phase() == BoardView.Phase.LIVE)
                .findFirst()
                .orElseThrow();
    }

    private QuestionId anyQuestion() {
        return new QuestionId("any");
    }
}
