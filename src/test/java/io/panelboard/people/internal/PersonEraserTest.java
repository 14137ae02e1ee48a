package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonErasures;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Forgets people on every database, and searches all that is stored for what has to be gone (R12). */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class PersonEraserTest {

    private final MongoTemplate mongo;
    private final PeopleFixture on;
    private final Person admin;
    private final Person vera;
    private final PersonErasures erasures;

    PersonEraserTest(Databases database) {
        mongo = database.template();
        on = new PeopleFixture(mongo);
        admin = on.firstAdministrator();
        vera = on.add("Vera Vanished", Role.INTERVIEWER, Role.HIRING_MANAGER);
        erasures = on.erasures;
    }

    private static void refused(String sentence, Runnable erasure) {
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(erasure::run).withMessageContaining(sentence);
    }

    @Test
    void nameAddressAndEveryWayToSignInGoAndAStandInStays() {
        String hash = on.store.find(vera.id()).orElseThrow().passwordHash();
        assertThat(stored()).contains("Vera Vanished", vera.email(), hash);

        erasures.erase(admin, vera.id(), "vera  vanished");

        assertThat(stored()).doesNotContain("Vera", "vera.vanished", hash);
        Person standIn = on.people.find(vera.id()).orElseThrow();
        assertThat(standIn.name()).isEqualTo("Former colleague 1");
        assertThat(standIn.active()).isFalse();
        assertThat(on.people.forgotten()).containsExactly(vera.id());
        assertThat(on.record.getLast())
                .extracting(AuditRequested::action, AuditRequested::object)
                .containsExactly(
                        "replaced a person's name by a stand-in",
                        "person " + vera.id().value());
        assertThat(on.changed).containsExactly(new PersonChanged(vera.id()));
        assertThat(on.erased).containsOnly(vera.id());
    }

    /** What happens between the look at the person and the write, here or on another node, ends the erasure. */
    @Test
    void whoeverIsRenamedMeanwhileIsNotForgottenUnderAnotherName() {
        on.whileErasing = () -> on.store.update(vera.id(), new Update().set("name", "Vera Married"));

        refused("changed by somebody else meanwhile", () -> erasures.erase(admin, vera.id(), "Vera Vanished"));

        assertThat(on.people.find(vera.id()).orElseThrow().name()).isEqualTo("Vera Married");
        assertThat(on.people.forgotten()).isEmpty();
    }

    @Test
    void whoeverIsGivenASeatMeanwhileStays() {
        on.whileErasing = () -> new PeopleFixture(mongo, false, PeopleFixture.LIMITS).people.engage(Set.of(vera.id()));
        refused("changed by somebody else meanwhile", () -> erasures.erase(admin, vera.id(), "Vera Vanished"));
        on.whileErasing = () -> {};
        refused("just given Vera Vanished a seat", () -> erasures.erase(admin, vera.id(), "Vera Vanished"));
        assertThat(on.people.find(vera.id())).contains(vera);

        on.clock.passes(Duration.ofMinutes(3));
        erasures.erase(admin, vera.id(), "Vera Vanished");
        assertThat(on.people.forgotten()).containsExactly(vera.id());
        refused("not active", () -> on.people.engage(Set.of(vera.id())));
    }

    /** Whoever still holds what they read before cannot write it back. */
    @Test
    void nothingIsWrittenToSomebodyWhoWasForgotten() {
        PersonDocument read = on.store.find(vera.id()).orElseThrow();
        erasures.erase(admin, vera.id(), "Vera Vanished");
        String forgotten = stored();

        assertThat(on.store.update(vera.id(), new Update().set("name", read.name())))
                .isFalse();
        assertThat(on.store.updateIf(vera.id(), "zone", "UTC", new Update().set("email", read.email())))
                .isFalse();
        assertThat(on.store.updateIfNone(vera.id(), "account", new Update().set("account", "x")))
                .isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> on.people.changeProfile(vera, "Vera Vanished", null));
        refused(
                "no such person",
                () -> on.people.change(admin, vera.id(), "Vera Vanished", Set.of(Role.INTERVIEWER), true));
        assertThat(stored()).isEqualTo(forgotten);
    }

    @Test
    void twoOfThemAreTwoAndNobodyBringsThemBack() {
        Person other = on.add("Otto Gone", Role.INTERVIEWER);
        erasures.erase(admin, vera.id(), "Vera Vanished");
        erasures.erase(admin, other.id(), "Otto Gone");

        assertThat(List.of(vera.id(), other.id()))
                .extracting(id -> on.people.find(id).orElseThrow().name())
                .containsExactly("Former colleague 1", "Former colleague 2");
        refused("no such person", () -> erasures.erase(admin, vera.id(), "Former colleague 1"));
        refused(
                "no such person",
                () -> on.people.change(admin, vera.id(), "Vera Vanished", Set.of(Role.INTERVIEWER), true));
        refused("not active", () -> on.people.inviteAgain(admin, vera.id()));
    }

    @Test
    void whoeverIsNeededStays() {
        on.duties.put(vera.id(), 2);
        refused(
                "Vera Vanished has a seat in interviews that are planned or go on (2).",
                () -> erasures.erase(admin, vera.id(), "Vera Vanished"));
        on.duties.clear();
        refused("not the person's name", () -> erasures.erase(admin, vera.id(), "Vera"));
        refused("another administrator", () -> erasures.erase(admin, admin.id(), admin.name()));
        refused("no such person", () -> erasures.erase(admin, new PersonId("nobody"), ""));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> erasures.erase(vera, admin.id(), admin.name()));

        assertThat(on.people.find(vera.id())).contains(vera);
        assertThat(on.changed).isEmpty();
        assertThat(on.erased).isEmpty();
    }

    /** An administrator without a password cannot keep the installation manageable. */
    @Test
    void theLastAdministratorWhoCanSignInStays() {
        Person second = on.people
                .invite(admin, "second@demo.test", "Second Admin", Set.of(Role.ADMINISTRATOR))
                .person();

        refused("last administrator", () -> erasures.erase(second, admin.id(), admin.name()));
    }

    private String stored() {
        var all = new ArrayList<String>();
        for (String collection : mongo.getCollectionNames()) {
            all.add(mongo.findAll(Document.class, collection).stream()
                    .map(Document::toJson)
                    .collect(Collectors.joining()));
        }
        return String.join("\n", all);
    }
}
