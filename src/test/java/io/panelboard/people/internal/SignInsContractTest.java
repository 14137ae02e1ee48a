package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.people.AccountChange;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.people.signin.provider.ProviderAccounts;
import io.panelboard.people.signin.sessions.SignInDocument;
import io.panelboard.people.signin.sessions.SignIns.Begun;
import io.panelboard.people.signin.sessions.SignIns.Device;
import io.panelboard.people.signin.sessions.SignIns.Proof;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Checks sign-ins on every database: how long they are valid, and what ends them, on this node and on another. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class SignInsContractTest {

    private static final Device DEVICE = new Device("Firefox on Linux", "10.0.0.1");

    private final Databases database;
    private final MongoTemplate mongo;
    private final PeopleFixture on;
    private final PeopleFixture otherNode;
    private final Person admin;
    private final Person max;

    SignInsContractTest(Databases database) {
        this.database = database;
        mongo = database.template();
        on = new PeopleFixture(mongo, false, PeopleFixture.LIMITS);
        otherNode = new PeopleFixture(mongo, false, PeopleFixture.LIMITS);
        admin = on.firstAdministrator();
        max = on.add("Max Manager", Role.HIRING_MANAGER);
    }

    private Begun begin(Person person, boolean kept) {
        int generation = on.passwords.of(person.id()).orElseThrow().generation();
        return on.signIns.begin(person.id(), generation, new Proof(kept, false), DEVICE);
    }

    private boolean counts(Begun signIn) {
        boolean byId = on.signIns.current(signIn.id()).isPresent();
        assertThat(on.signIns.byToken(signIn.token()).isPresent()).isEqualTo(byId);
        assertThat(on.signIns.ended(List.of(signIn.id())).isEmpty()).isEqualTo(byId);
        return byId;
    }

    /** Advances the clocks of both nodes. */
    private void passes(Duration time) {
        on.clock.passes(time);
        otherNode.clock.passes(time);
    }

    private void usedFor(Begun signIn, Duration total, Duration every) {
        for (var passed = Duration.ZERO; passed.compareTo(total) < 0; passed = passed.plus(every)) {
            passes(every);
            on.signIns.current(signIn.id()).ifPresent(on.signIns::seen);
        }
    }

    @Test
    void itEndsAfterAnHourWithoutASignOfThePerson() {
        var signIn = begin(max, false);
        passes(Duration.ofMinutes(59));
        assertThat(counts(signIn)).isTrue();
        on.signIns.current(signIn.id()).ifPresent(on.signIns::seen);
        passes(Duration.ofMinutes(59));
        assertThat(counts(signIn)).isTrue();
        passes(Duration.ofMinutes(1));
        assertThat(counts(signIn)).isFalse();
    }

    @Test
    void itEndsAfterHalfADayHoweverBusyThePersonIs() {
        var signIn = begin(max, false);
        usedFor(signIn, Duration.ofHours(12).minusMinutes(30), Duration.ofMinutes(30));
        assertThat(counts(signIn)).isTrue();
        passes(Duration.ofMinutes(30));
        assertThat(counts(signIn)).isFalse();
    }

    @Test
    void whereThePersonAskedToStayItIsAWeekAndTwoWeeks() {
        var idle = begin(max, true);
        passes(Duration.ofDays(7).minusSeconds(1));
        assertThat(counts(idle)).isTrue();
        passes(Duration.ofSeconds(1));
        assertThat(counts(idle)).isFalse();

        var busy = begin(max, true);
        usedFor(busy, Duration.ofDays(13), Duration.ofDays(1));
        assertThat(counts(busy)).isTrue();
        passes(Duration.ofDays(1));
        assertThat(counts(busy)).isFalse();
    }

    /** Whoever got in by the link reads the notice, too, and must not read it away for the person. */
    @Test
    void whatOthersDidToAnAccountIsToldInEverySignInForAMonth() {
        String secret = on.people.inviteAgain(admin, max.id()).secret();
        passes(Duration.ofMinutes(1));
        on.people.accept(secret, "another lamp on wednesday");
        Begun intruders = begin(max, true);
        Begun own = begin(max, true);
        var told = on.changes.untold(max, own.id());

        assertThat(told)
                .extracting(AccountChange::kind, AccountChange::by)
                .containsExactly(
                        tuple(AccountChange.Kind.LINK_MADE, admin.id()),
                        tuple(AccountChange.Kind.LINK_USED, admin.id()));
        on.changes.told(max, intruders.id(), told.getLast());
        on.changes.told(admin, own.id(), told.getLast());
        assertThat(on.changes.untold(max, intruders.id())).isEmpty();
        assertThat(otherNode.changes.untold(max, own.id())).hasSize(2);
        on.changes.told(max, own.id(), told.getLast());
        assertThat(otherNode.changes.untold(max, own.id())).isEmpty();

        passes(Duration.ofDays(29));
        assertThat(on.changes.untold(max, begin(max, true).id())).hasSize(2);
        passes(Duration.ofDays(1));
        assertThat(on.changes.untold(max, begin(max, true).id())).isEmpty();
    }

    /** Somebody else may have used the link, and its person signs in by the identity provider. */
    @Test
    void theFirstUseOfALinkIsToldAndThatTheAccountWasMadeIsNot() {
        var invited = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        on.people.accept(invited.secret(), "another lamp on wednesday");

        assertThat(untold(invited.person())).containsExactly(AccountChange.Kind.LINK_USED);
        assertThat(otherNode.people.openers(invited.person().id())).containsOnlyKeys(admin.id());
    }

    @Test
    void theFirstAccountOfTheIdentityProviderIsTold() {
        var accounts = new ProviderAccounts(on.store, on.signIns, on.clock, _ -> {});
        accounts.link(new PersonDocument.Account("https://id.demo.test", "s1"), max.email());

        assertThat(untold(max)).containsExactly(AccountChange.Kind.PROVIDER_ACCOUNT_LINKED);
        assertThat(on.people.openers(max.id())).isEmpty();
    }

    @Test
    void nothingThatIsRepeatedPushesOutWhatSomebodyElseDid() {
        Person other = on.add("Otto Other", Role.ADMINISTRATOR);
        on.people.change(other, max.id(), max.name(), Set.of(Role.INTERVIEWER), false);
        on.people.change(other, max.id(), max.name(), Set.of(Role.INTERVIEWER, Role.ADMINISTRATOR), true);
        for (int i = 0; i < 50; i++) {
            passes(Duration.ofSeconds(1));
            on.people.inviteAgain(admin, max.id());
        }

        assertThat(on.changes.untold(max, begin(max, true).id()))
                .extracting(AccountChange::kind, AccountChange::by)
                .containsExactlyInAnyOrder(
                        tuple(AccountChange.Kind.REACTIVATED, other.id()),
                        tuple(AccountChange.Kind.MADE_ADMINISTRATOR, other.id()),
                        tuple(AccountChange.Kind.LINK_MADE, admin.id()));
        assertThat(on.people.openers(max.id())).containsOnlyKeys(other.id(), admin.id());
    }

    private List<AccountChange.Kind> untold(Person person) {
        return on.changes.untold(person, begin(person, true).id()).stream()
                .map(AccountChange::kind)
                .toList();
    }

    @Test
    void signsOfThePersonAreWrittenOnceAMinute() {
        var signIn = begin(max, false);
        passes(Duration.ofSeconds(59));
        on.signIns.current(signIn.id()).ifPresent(on.signIns::seen);
        assertThat(on.places.of(max).getFirst().seen())
                .isEqualTo(on.clock.instant().minusSeconds(59));
        passes(Duration.ofSeconds(1));
        on.signIns.current(signIn.id()).ifPresent(on.signIns::seen);
        assertThat(on.places.of(max).getFirst().seen()).isEqualTo(on.clock.instant());
    }

    @Test
    void onlyTheTokenThatWasGivenCountsAndItIsNotStored() {
        var signIn = begin(max, false);
        assertThat(on.signIns.byToken(signIn.id() + ".guessed")).isEmpty();
        assertThat(on.signIns.byToken(signIn.id() + ".")).isEmpty();
        assertThat(on.signIns.byToken(signIn.id())).isEmpty();
        assertThat(on.signIns.byToken("nobody.x")).isEmpty();
        assertThat(on.signIns.byToken("")).isEmpty();
        String secret = signIn.token().substring(signIn.token().indexOf('.') + 1);
        assertThat(mongo.findAll(org.bson.Document.class, "sign_ins").toString())
                .contains(signIn.id())
                .doesNotContain(secret);
    }

    @Test
    void whatChangesHowAPersonSignsInEndsTheirSignInsOnEveryNode() {
        var changes = List.<Runnable>of(
                () -> otherNode.people.change(admin, max.id(), "Max", Set.of(Role.INTERVIEWER), true),
                () -> otherNode.passwords.change(max, null, PeopleFixture.PASSWORD, "green lamp on tuesday"),
                () -> otherNode.people.accept(
                        otherNode.people.inviteAgain(admin, max.id()).secret(), "seven quiet boats"),
                () -> otherNode.places.endAll(admin, max.id()),
                () -> otherNode.people.change(admin, max.id(), "Max", Set.of(Role.INTERVIEWER), false));
        for (var change : changes) {
            var signIn = begin(max, true);
            var foreign = begin(admin, false);
            assertThat(counts(signIn)).isTrue();
            otherNode.ended.clear();
            change.run();
            assertThat(counts(signIn)).isFalse();
            assertThat(counts(foreign)).as("of somebody else").isTrue();
            assertThat(otherNode.ended)
                    .singleElement()
                    .satisfies(e -> assertThat(e.ids()).containsExactly(signIn.id()));
        }
    }

    @Test
    void aNameAloneEndsNothing() {
        var signIn = begin(max, false);
        on.people.change(admin, max.id(), "Maxine Manager", max.roles(), true);
        assertThat(counts(signIn)).isTrue();
    }

    @Test
    void whoChangesTheOwnPasswordStaysInWhereItWasDone() {
        var here = begin(max, false);
        var there = begin(max, true);
        on.passwords.change(max, here.id(), PeopleFixture.PASSWORD, "green lamp on tuesday");
        assertThat(counts(here)).isTrue();
        assertThat(counts(there)).isFalse();
    }

    @Test
    void aSignInWhosePasswordWasCheckedBeforeTheChangeIsWorthNothing() {
        int before = on.passwords.of(max.id()).orElseThrow().generation();
        on.passwords.change(max, null, PeopleFixture.PASSWORD, "green lamp on tuesday");
        var late = on.signIns.begin(max.id(), before, new Proof(false, false), DEVICE);
        assertThat(counts(late)).isFalse();
    }

    @Test
    void peopleSeeAndEndTheirOwnAndAdministratorsEndThoseOfOthers() {
        var here = begin(max, false);
        passes(Duration.ofMinutes(5));
        var there = begin(max, true);
        var foreign = begin(admin, false);
        assertThat(on.places.of(max)).extracting(p -> p.id()).containsExactly(there.id(), here.id());
        assertThat(on.places.of(max).getFirst().browser()).isEqualTo("Firefox on Linux");
        assertThatThrownBy(() -> on.places.end(max, foreign.id())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> on.places.endAll(max, admin.id())).isInstanceOf(NotAllowed.class);
        assertThat(counts(foreign)).isTrue();

        assertThat(on.places.endOthers(max, here.id())).isEqualTo(1);
        assertThat(counts(here)).isTrue();
        assertThat(counts(there)).isFalse();
        on.places.end(max, here.id());
        assertThat(counts(here)).isFalse();
        assertThat(on.record)
                .extracting(r -> r.action())
                .contains("ended all other sign-ins of their own", "ended a sign-in of their own");
    }

    @Test
    void aRestoredDatabaseBringsNoneBack() {
        var signIn = begin(max, true);
        on.restoration = Optional.of(new DatabaseRestored("r1", "yesterday's", "aside"));
        assertThat(counts(signIn)).isFalse();
        assertThat(counts(begin(max, true))).isTrue();
    }

    @Test
    void whatHasEndedIsSweptWhereTheServerDoesNotRemoveItAndTheRestStays() {
        boolean removedByServer = mongo.indexOps(SignInDocument.class).getIndexInfo().stream()
                .anyMatch(index ->
                        index.getName().equals("ends") && index.getExpireAfter().isPresent());
        assertThat(removedByServer).isEqualTo(database == Databases.REAL);
        var old = begin(max, false);
        var kept = begin(max, true);
        passes(Duration.ofHours(2));
        on.signIns.sweep();
        assertThat(mongo.findAll(SignInDocument.class))
                .extracting(SignInDocument::id)
                .containsExactlyInAnyOrderElementsOf(
                        removedByServer ? List.of(old.id(), kept.id()) : List.of(kept.id()));
        assertThat(counts(old)).isFalse();
        assertThat(counts(kept)).isTrue();
    }

    @Test
    void aRoleThatNeedsASecondFactorMakesSignInsWithoutOneWorthless() {
        var signIn = begin(max, false);
        var stricter = new PeopleFixture(mongo, false, PeopleFixture.limits(Role.HIRING_MANAGER));
        assertThat(stricter.signIns.current(signIn.id())).isEmpty();
        var proven = on.signIns.begin(max.id(), 0, new Proof(false, true), DEVICE);
        assertThat(stricter.signIns.current(proven.id())).isPresent();
    }
}
