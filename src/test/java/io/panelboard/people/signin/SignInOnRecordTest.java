package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Checks that successful, failed and refused sign-ins are in the audit trail with the address, and without what was
 * typed.
 */
@SpringBootTest(classes = PanelboardApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InMemoryDatabase.class)
@ActiveProfiles("demo")
class SignInOnRecordTest {

    private static final String PASSWORD = "panelboard";
    private static final String HERE = "127.0.0.1";

    @Autowired
    AuditTrail trail;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void aSignInAndWhatWasNotOpenAreOnRecord() {
        var browser = new Browser(port);
        browser.signIn("lead@demo.test", PASSWORD, false);
        assertThat(browser.open("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(browser.open("/actuator/typed%40demo.test?secret=typed").statusCode())
                .isEqualTo(403);

        assertThat(by("demo-lead"))
                .extracting(AuditEntry::kind, AuditEntry::from, AuditEntry::action, AuditEntry::object)
                .containsExactly(
                        tuple(AuditKind.REFUSED, HERE, "refused: open an address", "address /actuator/…"),
                        tuple(AuditKind.REFUSED, HERE, "refused: open an address", "address /actuator/env"),
                        tuple(AuditKind.SIGN_IN, HERE, "signed in", "person demo-lead"));
    }

    @Test
    void whatAnotherSiteMadeABrowserAskForIsOnRecordAsItsPersons() {
        var browser = new Browser(port);
        browser.signIn("admin@demo.test", PASSWORD, false);
        assertThat(browser.madeToAskBySister().post("/logout", "").statusCode()).isEqualTo(403);
        new Browser(port).madeToAskBySister().post("/logout", "");

        assertThat(by("demo-admin"))
                .extracting(AuditEntry::kind, AuditEntry::action, AuditEntry::object)
                .containsExactly(
                        tuple(
                                AuditKind.REFUSED,
                                "refused: page of another site (people.page-of-another-site)",
                                "address /logout"),
                        tuple(AuditKind.SIGN_IN, "signed in", "person demo-admin"));
    }

    @Test
    void aSignInThatWasKeptIsOnRecordWhenItBeginsASession() {
        var browser = new Browser(port);
        browser.signIn("observer@demo.test", PASSWORD, true);
        browser.keepOnly(
                RememberedSignIns.COOKIE,
                browser.cookie(RememberedSignIns.COOKIE).orElseThrow());
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);

        assertThat(by("demo-observer"))
                .extracting(AuditEntry::action)
                .containsExactly("came back signed in", "signed in");
    }

    /** Covers other machines of a private network, whose forwarding headers are not trusted. */
    @Test
    void onlyWhatAProxyOnThisMachineSaysOfTheAddressIsBelieved() {
        new Browser(port).forwardedFor("203.0.113.9, 127.0.0.2").signIn("panelist2@demo.test", PASSWORD, false);
        for (String near : List.of("10.0.0.5", "172.17.0.1", "192.168.1.7", "fd00::7")) {
            new Browser(port).forwardedFor("203.0.113.9, " + near).signIn("panelist2@demo.test", PASSWORD, false);
        }

        assertThat(by("demo-panelist2"))
                .extracting(AuditEntry::from)
                .containsExactly("fd00::7", "192.168.1.7", "172.17.0.1", "10.0.0.5", "203.0.113.9");
    }

    @Test
    void aProgramIsOnRecordAndNotWithEachRequest() {
        var program = new Browser(port);
        for (int i = 0; i < 3; i++) {
            assertThat(program.api("/api/v1/question-sets", "manager@demo.test", PASSWORD, null)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(by("demo-manager"))
                .filteredOn(entry -> entry.kind() == AuditKind.SIGN_IN)
                .extracting(AuditEntry::from, AuditEntry::action, AuditEntry::object)
                .containsExactly(
                        tuple(HERE, "signed in as a program does, by name and password", "person demo-manager"));
    }

    @Test
    void failedAttemptsTellTheAccountIfThereIsOneAndNeverWhatWasTyped() {
        var browser = new Browser(port);
        for (int i = 0; i <= SignInAttempts.PER_ACCOUNT; i++) {
            browser.signIn("panelist1@demo.test", "a wrong password", false);
        }
        browser.signIn("my secret password", "manager@demo.test", false);

        List<AuditEntry> failures = by(AuditEntry.NOBODY);
        assertThat(failures.subList(0, 3))
                .extracting(AuditEntry::kind, AuditEntry::from, AuditEntry::action, AuditEntry::object)
                .containsExactly(
                        tuple(AuditKind.SIGN_IN, HERE, "failed to sign in", "an account that does not exist"),
                        tuple(
                                AuditKind.SIGN_IN,
                                HERE,
                                "was kept from trying to sign in, after too many failures",
                                "person demo-panelist1"),
                        tuple(AuditKind.SIGN_IN, HERE, "failed to sign in", "person demo-panelist1"));
        assertThat(failures).hasSize(SignInAttempts.PER_ACCOUNT + 2);
        assertThat(failures.toString()).doesNotContain("secret", "wrong");
    }

    private List<AuditEntry> by(String who) {
        Person admin = people.byEmail("admin@demo.test").orElseThrow();
        return trail.entries(admin, AuditFilter.ALL, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .filter(entry -> entry.by().equals(who))
                .filter(entry -> entry.kind() != AuditKind.DONE)
                .toList();
    }
}
