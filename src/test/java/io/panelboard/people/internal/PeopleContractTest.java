package io.panelboard.people.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.query.Update;

/** Checks people on every database. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class PeopleContractTest {

    private final PeopleFixture on;
    private final Person admin;

    PeopleContractTest(Databases database) {
        on = new PeopleFixture(database.template());
        admin = on.firstAdministrator();
    }

    @Test
    void anInvitedPersonSetsAPasswordAndCanSignIn() {
        var invitation = on.people.invite(admin, " New@Demo.Test ", "Nina New", Set.of(Role.INTERVIEWER));
        assertThat(invitation.person().email()).isEqualTo("new@demo.test");
        assertThat(on.passwords.byEmail("new@demo.test"))
                .as("before the link is used")
                .isEmpty();
        assertThat(on.people.invited(invitation.secret())).contains(invitation.person());
        assertThat(on.invitations.all(admin))
                .containsOnlyKeys(invitation.person().id());

        on.people.accept(invitation.secret(), "a long password");

        assertThat(on.passwords.byEmail("NEW@demo.test"))
                .hasValueSatisfying(c -> assertThat(on.encoder.matches("a long password", c.passwordHash()))
                        .isTrue());
        assertThat(on.people.invited(invitation.secret())).as("used up").isEmpty();
        assertThatThrownBy(() -> on.people.accept(invitation.secret(), "another long password"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Ask an administrator for a new one");
    }

    @Test
    void anInvitationEndsAfterSevenDaysAndWhenANewOneIsMade() {
        var first = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        var second = on.people.inviteAgain(admin, first.person().id());
        assertThat(on.people.invited(first.secret())).isEmpty();
        on.clock.passes(Duration.ofDays(7).minusSeconds(1));
        assertThat(on.people.invited(second.secret())).isPresent();
        on.clock.passes(Duration.ofSeconds(1));
        assertThat(on.people.invited(second.secret())).isEmpty();
        assertThat(on.invitations.all(admin)).isEmpty();
    }

    /** Covers a restored backup: the link may have been used, or replaced, since. */
    @Test
    void aRestoredDatabaseBringsNoLinkBack() {
        var before = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        on.restoration = Optional.of(new DatabaseRestored("r1", "yesterday's", "aside"));
        assertThat(on.people.invited(before.secret())).isEmpty();
        assertThat(on.invitations.all(admin)).isEmpty();
        assertThatThrownBy(() -> on.people.accept(before.secret(), "a long password"))
                .isInstanceOf(RuleViolation.class);

        var after = on.people.inviteAgain(admin, before.person().id());
        assertThat(on.people.invited(after.secret())).isPresent();
        on.restoration = Optional.of(new DatabaseRestored("r2", "today's", "aside"));
        assertThat(on.people.invited(after.secret())).isEmpty();
    }

    /** Covers links stored before the field existed. */
    @Test
    void aLinkThatNamesNoRestorationCountsUntilTheFirstOne() {
        var link = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        on.store.update(link.person().id(), new Update().unset("invitation.restoration"));
        assertThat(on.people.invited(link.secret())).isPresent();
        on.restoration = Optional.of(new DatabaseRestored("r1", "yesterday's", "aside"));
        assertThat(on.people.invited(link.secret())).isEmpty();
    }

    @Test
    void oneOfManyWhoUseALinkAtOnceSucceeds() throws Exception {
        var invitation = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        try {
                            on.people.accept(invitation.secret(), "sentence of my own, number " + i);
                            return true;
                        } catch (RuleViolation _) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            int succeeded = 0;
            for (var attempt : attempts) {
                succeeded += attempt.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void anAddressBelongsToOnePerson() {
        on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        assertThatThrownBy(() -> on.people.invite(admin, "NEW@demo.test", "Other", Set.of(Role.INTERVIEWER)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("email"));
    }

    @Test
    void peopleAreFoundByAddressRoleAndId() {
        var other = on.add("Bea Both", Role.HIRING_MANAGER, Role.INTERVIEWER);
        assertThat(on.people.byEmail(" BEA.both@demo.test")).contains(other);
        assertThat(on.people.all()).containsExactly(admin, other);
        assertThat(on.people.with(Role.INTERVIEWER)).containsExactly(other);
        assertThat(on.people.byIds(List.of(other.id(), new PersonId("nobody")))).containsOnlyKeys(other.id());
        assertThat(on.people.find(new PersonId("nobody"))).isEmpty();
    }

    @Test
    void onlyAnAdministratorManagesPeople() {
        var other = on.add("Max Manager", Role.HIRING_MANAGER);
        var roles = Set.of(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> on.people.invite(other, "x@demo.test", "X", roles))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> on.people.inviteAgain(other, admin.id())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> on.people.change(other, other.id(), "X", roles, true))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> on.invitations.all(other)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastAdministratorWhoCanSignInStaysOne() {
        var invitation = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.ADMINISTRATOR));
        assertThatThrownBy(() -> on.people.change(admin, admin.id(), "Ada", Set.of(Role.INTERVIEWER), true))
                .as("the other one has no password yet")
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("last administrator");
        assertThatThrownBy(() -> on.people.change(admin, admin.id(), "Ada", admin.roles(), false))
                .isInstanceOf(RuleViolation.class);
        on.people.accept(invitation.secret(), "a long password");
        on.people.change(admin, admin.id(), "Ada", Set.of(Role.INTERVIEWER), true);
        assertThat(on.people.with(Role.ADMINISTRATOR)).containsExactly(invitation.person());
    }

    @Test
    void aDeactivatedPersonHasNoCredentialAndNoLink() {
        var other = on.add("Max Manager", Role.HIRING_MANAGER);
        var link = on.people.inviteAgain(admin, other.id());
        on.people.change(admin, other.id(), other.name(), other.roles(), false);
        assertThat(on.passwords.of(other.id())).isEmpty();
        assertThat(on.people.invited(link.secret())).isEmpty();
        assertThat(on.people.with(Role.HIRING_MANAGER)).isEmpty();
        assertThatThrownBy(() -> on.people.inviteAgain(admin, other.id())).isInstanceOf(RuleViolation.class);

        on.people.change(admin, other.id(), other.name(), other.roles(), true);
        assertThat(on.people.invited(link.secret()))
                .as("does not come back to life")
                .isEmpty();
    }

    @Test
    void anAdministratorsOpenPageIsNoWayToANewPassword() {
        assertThatThrownBy(() -> on.people.inviteAgain(admin, admin.id()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("on your profile");
        assertThat(on.invitations.all(admin)).isEmpty();
    }

    @Test
    void timesFollowTheBrowsersZoneUntilThePersonChoosesOne() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        var other = on.add("Max Manager", Role.HIRING_MANAGER);
        assertThat(on.people.chosenZone(other)).isEmpty();

        on.people.followBrowser(other, berlin);
        assertThat(zoneOf(other)).isEqualTo(berlin);
        assertThat(on.people.chosenZone(other)).isEmpty();

        on.people.changeProfile(other, "Max", kathmandu);
        on.people.followBrowser(other, berlin);
        assertThat(zoneOf(other)).isEqualTo(kathmandu);
        assertThat(on.people.chosenZone(other)).contains(kathmandu);

        on.people.changeProfile(other, "Max", null);
        on.people.followBrowser(on.people.find(other.id()).orElseThrow(), berlin);
        assertThat(zoneOf(other)).isEqualTo(berlin);
    }

    private ZoneId zoneOf(Person person) {
        return on.people.find(person.id()).orElseThrow().zone();
    }

    @Test
    void aPersonChangesNameZoneAndPassword() {
        var other = on.add("Max Manager", Role.HIRING_MANAGER);
        var changed = on.people.changeProfile(other, " Maxine ", ZoneId.of("Asia/Kathmandu"));
        assertThat(changed.name()).isEqualTo("Maxine");
        assertThat(on.people.find(other.id())).contains(changed);
        assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Kathmandu"));

        assertThatThrownBy(() -> on.passwords.change(other, null, "wrong", "a wholly new password"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, r -> assertThat(r.field()).isEqualTo("current"));
        assertThat(on.record).extracting(AuditRequested::action).last().isEqualTo("gave a wrong current password");
        on.tooManyTries = true;
        assertThatThrownBy(() -> on.passwords.change(other, null, PeopleFixture.PASSWORD, "a wholly new password"))
                .hasMessageContaining("too many wrong passwords");
        on.tooManyTries = false;
        on.passwords.change(other, null, PeopleFixture.PASSWORD, "a wholly new password");
        assertThat(on.passwords.of(other.id()))
                .hasValueSatisfying(c -> assertThat(on.encoder.matches("a wholly new password", c.passwordHash()))
                        .isTrue());
    }

    @Test
    void whatWasDoneIsOnTheRecordWithoutASecret() {
        var invitation = on.people.invite(admin, "new@demo.test", "Nina New", Set.of(Role.INTERVIEWER));
        on.people.accept(invitation.secret(), "a long password");
        on.people.change(admin, invitation.person().id(), "Nina New", Set.of(Role.HIRING_MANAGER), false);
        assertThat(on.record)
                .extracting(AuditRequested::action)
                .contains(
                        "invited a person",
                        "set a password by a one-time link",
                        "deactivated a person",
                        "changed a person's roles to Hiring manager");
        assertThat(on.record.toString()).doesNotContain(invitation.secret(), "a long password");
    }
}
