package io.panelboard.candidates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoCandidatesTest {

    private static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");
    private static final Person MANAGER = person("manager@demo.test", Role.HIRING_MANAGER);

    private final CandidateStores stores;
    private final MongoOperations mongo;
    private final MongoCandidates candidates;

    MongoCandidatesTest(Databases database) {
        stores = CandidateStores.on(database);
        stores.context().getBean(KnownPeople.class).add(MANAGER);
        mongo = stores.context().getBean(MongoOperations.class);
        candidates = stores.candidates();
    }

    @AfterEach
    void close() {
        stores.context().close();
    }

    private Candidate add(String name, String email) {
        return stores.applicants().add(MANAGER, name, email, "Tester").candidate();
    }

    @Test
    void keepsACandidateAsAdded() {
        Candidate ada = add(" Ada Example ", "Ada@Demo.test");

        assertThat(ada).isEqualTo(new Candidate(ada.id(), "Ada Example", "ada@demo.test", NOW, 0L));
        assertThat(candidates.find(ada.id())).contains(ada);
        assertThat(candidates.byEmail(" ADA@demo.test")).contains(ada);
        assertThat(candidates.byIds(List.of(ada.id(), new CandidateId("gone")))).containsOnlyKeys(ada.id());
        assertThat(mongo.getCollection("candidates").find().first())
                .containsOnlyKeys("_id", "name", "email", "addedAt", "version")
                .containsEntry("_id", ada.id().value());
    }

    @Test
    void listsByName() {
        candidates.addOrFind(MANAGER, "zoe", "z@demo.test");
        candidates.addOrFind(MANAGER, "Bo", "b@demo.test");
        candidates.addOrFind(MANAGER, "Ada", "a@demo.test");

        assertThat(candidates.all()).extracting(Candidate::name).containsExactly("Ada", "Bo", "zoe");
    }

    @Test
    void givesAnAddressToOneCandidateOnly() {
        add("Ada", "ada@demo.test");
        Candidate bo = add("Bo", "bo@demo.test");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.addOrFind(MANAGER, "Another", "ADA@demo.test"))
                .satisfies(r -> assertThat(r.field()).isEqualTo("email"))
                .withMessage(
                        "ada@demo.test already belongs to Ada. Please check the address, or type the name as it is known.");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.change(MANAGER, with(bo, "Bo", "ada@demo.test")))
                .satisfies(r -> assertThat(r.field()).isEqualTo("email"));
        assertThat(candidates.all()).hasSize(2);
    }

    @Test
    void staysUniqueWhenManyAddAtOnce() {
        long added = IntStream.range(0, 20)
                .parallel()
                .filter(i -> {
                    try {
                        candidates.addOrFind(MANAGER, "Ada " + i, "ada@demo.test");
                        return true;
                    } catch (RuleViolation taken) {
                        return false;
                    }
                })
                .count();

        assertThat(added).isOne();
        assertThat(candidates.all()).hasSize(1);
    }

    @Test
    void changesButNeverOverwritesSomebodyElsesChange() {
        Candidate ada = add("Ada", "ada@demo.test");
        Candidate renamed = candidates.change(MANAGER, with(ada, "Ada Example", "ada2@demo.test"));

        assertThat(candidates.find(ada.id())).contains(renamed);
        assertThat(renamed)
                .extracting(Candidate::name, Candidate::email, Candidate::version)
                .containsExactly("Ada Example", "ada2@demo.test", 1L);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.change(MANAGER, with(ada, "Late", "ada@demo.test")))
                .withMessageContaining("Somebody else changed this candidate");
        assertThat(candidates.find(ada.id())).contains(renamed);
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.addOrFind(MANAGER, " ", "ada@demo.test"))
                .satisfies(r -> assertThat(r.field()).isEqualTo("name"));
        var gone = new Candidate(new CandidateId("gone"), "Ada", "ada@demo.test", NOW, 0L);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.change(MANAGER, gone))
                .withMessageContaining("not there any more");
    }

    @Test
    void isForHiringManagersAndNeverForTheCandidate() {
        Person interviewer = person("lead@demo.test", Role.INTERVIEWER, Role.ADMINISTRATOR);
        JobId job = stores.applicants().job(MANAGER, "Tester");
        Candidate self = add("Manager", "manager@demo.test");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> stores.applications()
                        .add(interviewer, job, new Applications.NewApplication("Ada", "ada@demo.test", "")));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> candidates.change(interviewer, self));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> candidates.change(MANAGER, with(self, "Manager", "else@demo.test")));
    }

    @Test
    void tellsWhatWasDoneWithoutTellingTheName() {
        Candidate ada = add("Ada", "ada@demo.test");
        candidates.change(MANAGER, with(ada, "Ada E", "ada@demo.test"));

        assertThat(stores.context().getBean(PlanningContext.Told.class).all)
                .extracting(e -> e.action() + ": " + e.object())
                .contains(
                        "added a candidate: candidate " + ada.id().value(),
                        "added an application: candidate " + ada.id().value(),
                        "changed a candidate: candidate " + ada.id().value());
    }

    @Test
    void whoAppliesAgainKeepsTheOneEntry() {
        var first = stores.applicants().add(MANAGER, "Ada", "ada@demo.test", "Tester");
        var second = stores.applicants().add(MANAGER, " ADA ", "Ada@demo.test", "Cook");

        assertThat(second.candidate()).isEqualTo(first.candidate());
        assertThat(stores.applications().of(MANAGER, first.candidate().id()))
                .extracting(applicant -> applicant.job().title())
                .containsExactlyInAnyOrder("Tester", "Cook");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> stores.applicants().add(MANAGER, "Ada", "ada@demo.test", "Cook"))
                .withMessage("Ada has applied for \"Cook\" already. Please choose another job.")
                .satisfies(r -> assertThat(r.field()).isEqualTo("job"));
        assertThat(candidates.all()).hasSize(1);
    }

    private static Candidate with(Candidate c, String name, String email) {
        return new Candidate(c.id(), name, email, c.addedAt(), c.version());
    }

    private static Person person(String email, Role... roles) {
        return new Person(new PersonId(email), email, email, ZoneOffset.UTC, Set.of(roles), true);
    }
}
