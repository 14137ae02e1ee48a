package io.panelboard.candidates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoOperations;

@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class MongoCandidatesTest {

    private static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");
    private static final Person MANAGER = person("manager@demo.test", Role.HIRING_MANAGER);

    private final List<Object> events = new ArrayList<>();
    private final MongoOperations mongo;
    private final MongoCandidates candidates;

    MongoCandidatesTest(Databases database) {
        mongo = database.template();
        candidates = new MongoCandidates(mongo, Clock.fixed(NOW, ZoneOffset.UTC), events::add);
        candidates.ensure(mongo);
    }

    @Test
    void keepsACandidateAsAdded() {
        Candidate ada = candidates.add(MANAGER, " Ada Example ", "Ada@Demo.test", "Rust engineer");

        assertThat(ada).isEqualTo(new Candidate(ada.id(), "Ada Example", "ada@demo.test", "Rust engineer", NOW, 0L));
        assertThat(candidates.find(ada.id())).contains(ada);
        assertThat(candidates.byEmail(" ADA@demo.test")).contains(ada);
        assertThat(candidates.byIds(List.of(ada.id(), new CandidateId("gone")))).containsOnlyKeys(ada.id());
        assertThat(mongo.getCollection("candidates").find().first())
                .containsOnlyKeys("_id", "name", "email", "role", "addedAt", "version")
                .containsEntry("_id", ada.id().value());
    }

    @Test
    void listsByName() {
        candidates.add(MANAGER, "zoe", "z@demo.test", "Tester");
        candidates.add(MANAGER, "Bo", "b@demo.test", "Tester");
        candidates.add(MANAGER, "Ada", "a@demo.test", "Tester");

        assertThat(candidates.all()).extracting(Candidate::name).containsExactly("Ada", "Bo", "zoe");
    }

    @Test
    void givesAnAddressToOneCandidateOnly() {
        candidates.add(MANAGER, "Ada", "ada@demo.test", "Tester");
        Candidate bo = candidates.add(MANAGER, "Bo", "bo@demo.test", "Tester");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.add(MANAGER, "Another", "ADA@demo.test", "Tester"))
                .satisfies(r -> assertThat(r.field()).isEqualTo("email"))
                .withMessage("ada@demo.test already belongs to Ada. Please check the address, or use that entry.");
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
                        candidates.add(MANAGER, "Ada " + i, "ada@demo.test", "Tester");
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
        Candidate ada = candidates.add(MANAGER, "Ada", "ada@demo.test", "Tester");
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
                .isThrownBy(() -> candidates.add(MANAGER, " ", "ada@demo.test", "Tester"))
                .satisfies(r -> assertThat(r.field()).isEqualTo("name"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.add(MANAGER, "Ada", "ada@demo.test", ""))
                .satisfies(r -> assertThat(r.field()).isEqualTo("role"));
        var gone = new Candidate(new CandidateId("gone"), "Ada", "ada@demo.test", "Tester", NOW, 0L);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> candidates.change(MANAGER, gone))
                .withMessageContaining("not there any more");
    }

    @Test
    void isForHiringManagersAndNeverForTheCandidate() {
        Person interviewer = person("lead@demo.test", Role.INTERVIEWER, Role.ADMINISTRATOR);
        Candidate self = candidates.add(MANAGER, "Manager", "manager@demo.test", "Tester");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> candidates.add(interviewer, "Ada", "ada@demo.test", "Tester"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> candidates.change(interviewer, self));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> candidates.change(MANAGER, with(self, "Manager", "else@demo.test")));
    }

    @Test
    void tellsWhatWasDoneWithoutTellingTheName() {
        Candidate ada = candidates.add(MANAGER, "Ada", "ada@demo.test", "Tester");
        candidates.change(MANAGER, with(ada, "Ada E", "ada@demo.test"));

        assertThat(events).contains(new CandidateChanged(ada.id()));
        assertThat(events)
                .filteredOn(AuditRequested.class::isInstance)
                .extracting(e -> ((AuditRequested) e).action() + ": " + ((AuditRequested) e).object())
                .containsExactly(
                        "added a candidate: candidate " + ada.id().value(),
                        "changed a candidate: candidate " + ada.id().value());
    }

    private static Candidate with(Candidate c, String name, String email) {
        return new Candidate(c.id(), name, email, c.role(), c.addedAt(), c.version());
    }

    private static Person person(String email, Role... roles) {
        return new Person(new PersonId(email), email, email, ZoneOffset.UTC, Set.of(roles), true);
    }
}
