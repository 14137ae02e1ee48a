package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.provider.ProviderAccounts;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import io.panelboard.shared.Ids;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signs in by an identity provider, through the real filters of a running server. */
@SpringBootTest(
        classes = {PanelboardApplication.class, MovableClock.InsteadOfTheReal.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PANELBOARD_ADMIN_EMAIL=boss@demo.test",
            "PANELBOARD_ADMIN_PASSWORD=green lamp on tuesday",
            "PANELBOARD_OIDC_CLIENT_SECRET=a secret of both",
            "panelboard.oidc.client-id=panelboard",
            "panelboard.oidc.name=Example",
            "panelboard.sign-in.second-factor-for=HIRING_MANAGER"
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(QuickPasswords.class)
class ProviderSignInTest {

    private static final TestProvider PROVIDER = new TestProvider();
    private static final String LEAVE = "/oauth2/authorization/oidc";

    @Autowired
    People people;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignedInPlaces places;

    @Autowired
    AuditTrail trail;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private Person boss;
    private HttpResponse<String> beforeItRan;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("panelboard.oidc.issuer", PROVIDER::issuer);
    }

    @BeforeAll
    void start() {
        boss = people.byEmail("boss@demo.test").orElseThrow();
        beforeItRan = new Browser(port).open(LEAVE);
        PROVIDER.start();
        clock.advance(Duration.ofSeconds(6));
    }

    @AfterAll
    void stop() {
        PROVIDER.stop();
    }

    private Person invited(Role role) {
        return people.invite(boss, Ids.random() + "@demo.test", "Nina New", Set.of(role))
                .person();
    }

    private static Map<String, Object> verified(Person person) {
        return Map.of("email", person.email(), "email_verified", true);
    }

    /** Goes to the provider and back, with this account there. */
    private HttpResponse<String> signIn(Browser browser, String subject, Map<String, Object> claims) {
        PROVIDER.next(subject, claims);
        return browser.open(PROVIDER.visit(Browser.location(browser.open(LEAVE), PROVIDER.issuer())));
    }

    private Browser signedIn(Person person, String subject) {
        var browser = new Browser(port);
        assertThat(Browser.location(signIn(browser, subject, verified(person)))).isEqualTo("/");
        assertIn(browser);
        return browser;
    }

    private void assertRefused(String subject, Map<String, Object> claims, String why) {
        var browser = new Browser(port);
        assertThat(Browser.location(signIn(browser, subject, claims))).isEqualTo("/login?" + why);
        assertOut(browser);
        assertThat(browser.cookie(RememberedSignIns.COOKIE)).isEmpty();
    }

    private static void assertIn(Browser browser) {
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);
    }

    private static void assertOut(Browser browser) {
        assertThat(Browser.location(browser.open("/profile"))).startsWith("/login");
    }

    private List<String> record(String by) {
        return trail.entries(boss, AuditFilter.ALL, Long.MAX_VALUE, AuditTrail.MOST).rows().stream()
                .map(AuditRow::entry)
                .filter(e -> e.by().equals(by))
                .map(e -> e.action() + " / " + e.object())
                .toList();
    }

    @Test
    void itIsSaidWhenTheProviderDoesNotAnswerAtTheStartOrLater() {
        assertThat(Browser.location(beforeItRan)).isEqualTo("/login?silent");
        var browser = new Browser(port);
        String back = PROVIDER.visit(Browser.location(browser.open(LEAVE), PROVIDER.issuer()));
        PROVIDER.stop();
        assertThat(Browser.location(browser.open(back))).isEqualTo("/login?silent");
        PROVIDER.start();
    }

    @Test
    void whomTheProviderVouchesForIsSignedInWhereTheyWantedToGo() {
        var nina = invited(Role.INTERVIEWER);
        var browser = new Browser(port);
        browser.open("/profile");
        var before = browser.cookie("JSESSIONID");
        var leaving = browser.open(LEAVE);
        assertThat(leaving.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "scope=openid%20email")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/oidc");

        var email = nina.email().toUpperCase(Locale.ROOT);
        var answer = signIn(browser, "works", Map.of("email", email, "email_verified", true));

        assertThat(Browser.location(answer)).isEqualTo("/profile");
        assertThat(Browser.setCookie(answer, RememberedSignIns.COOKIE).orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age");
        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
        assertIn(browser);
        assertThat(places.of(nina)).hasSize(1);
        assertThat(record(nina.id().value()))
                .containsExactly(
                        "signed in / person " + nina.id().value(),
                        "signed in with an account of the identity provider for the first time / person "
                                + nina.id().value());

        assertThat(Browser.location(new Browser(port).signIn(nina.email(), "", false)))
                .isEqualTo("/login?error");
        browser.keepOnly(
                RememberedSignIns.COOKIE,
                browser.cookie(RememberedSignIns.COOKIE).orElseThrow());
        assertIn(browser);
    }

    @Test
    void nobodyIsAddedAndNobodyLearnsWhoIsHere() {
        var gone = invited(Role.INTERVIEWER);
        people.change(boss, gone.id(), gone.name(), gone.roles(), false);
        int all = people.all().size();
        assertRefused("stranger", Map.of("email", "stranger@demo.test", "email_verified", true), "nobody");
        assertRefused("gone", verified(gone), "nobody");
        assertThat(people.all()).hasSize(all);
        assertThat(record(AuditEntry.NOBODY))
                .contains("failed to sign in / an account that does not exist")
                .filteredOn(entry -> entry.endsWith(gone.id().value()))
                .containsExactly("failed to sign in / person " + gone.id().value());
    }

    @Test
    void anAddressCountsOnlyIfItWasVerified() {
        var nina = invited(Role.INTERVIEWER);
        assertRefused("u1", Map.of("email", nina.email(), "email_verified", false), "unverified");
        assertRefused("u2", Map.of("email", nina.email()), "unverified");
        assertRefused("u3", Map.of("email_verified", true), "unverified");
        assertThat(accounts.isLinked(nina.id())).isFalse();
    }

    @Test
    void anAnswerThatIsNotTheProvidersOrNotForUsIsRefused() {
        var nina = invited(Role.INTERVIEWER);
        long now = clock.instant().getEpochSecond();
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("nonce", "another"),
                Map.of("iss", "http://localhost/other"),
                Map.of("aud", List.of("another")),
                Map.of("iat", now - 7200, "nbf", now - 7200, "exp", now - 3600))) {
            var claims = new HashMap<>(verified(nina));
            claims.putAll(wrong);
            assertRefused("wrong", claims, "unfinished");
        }
        signedIn(invited(Role.INTERVIEWER), "reads the keys");
        PROVIDER.forge(true);
        try {
            assertRefused("forged", verified(nina), "unfinished");
        } finally {
            PROVIDER.forge(false);
        }
        assertThat(accounts.isLinked(nina.id())).isFalse();
        assertThat(record(AuditEntry.NOBODY)).contains("failed to sign in / no account");
    }

    @Test
    void anAnswerCountsOnceAndInTheBrowserThatAsked() {
        var nina = invited(Role.INTERVIEWER);
        PROVIDER.next("once", verified(nina));
        var browser = new Browser(port);
        String back = PROVIDER.visit(Browser.location(browser.open(LEAVE), PROVIDER.issuer()));
        assertThat(Browser.location(new Browser(port).open(back))).isEqualTo("/login?unfinished");
        assertThat(Browser.location(browser.open(back))).isEqualTo("/");
        assertThat(Browser.location(browser.open(back))).isEqualTo("/login?unfinished");
    }

    @Test
    void anotherAccountWithTheSameAddressIsRefusedUntilTheFormerIsUnlinked() {
        var nina = invited(Role.INTERVIEWER);
        var first = signedIn(nina, "first account");
        assertRefused("second account", verified(nina), "nobody");
        assertIn(first);

        accounts.unlink(boss, nina.id());
        assertOut(first);
        signedIn(nina, "second account");
        assertRefused("first account", verified(nina), "nobody");
        assertThat(record(boss.id().value()))
                .contains("unlinked a person's account of the identity provider / person "
                        + nina.id().value());
    }

    @Test
    void aLinkedAccountStaysTheSamePersonsWhateverItsAddress() {
        var nina = invited(Role.INTERVIEWER);
        var other = invited(Role.INTERVIEWER);
        signedIn(nina, "renamed");
        var browser = new Browser(port);
        signIn(browser, "renamed", verified(other));
        assertIn(browser);
        assertThat(places.of(nina)).hasSize(2);
        assertThat(accounts.isLinked(other.id())).isFalse();
    }

    @Test
    void theSignInEndsLikeAnyOther() {
        var nina = invited(Role.INTERVIEWER);
        var roles = signedIn(nina, "ends");
        people.change(boss, nina.id(), nina.name(), Set.of(Role.ADMINISTRATOR), true);
        assertOut(roles);
        var active = signedIn(nina, "ends");
        people.change(boss, nina.id(), nina.name(), Set.of(Role.ADMINISTRATOR), false);
        assertOut(active);
        assertRefused("ends", verified(nina), "nobody");
    }

    @Test
    void aSecondFactorOfOursIsAskedForAsAfterAPassword() {
        var max = invited(Role.HIRING_MANAGER);
        var browser = new Browser(port);
        assertThat(Browser.location(signIn(browser, "max", verified(max)))).isEqualTo("/login/second-factor");
        assertOut(browser);

        var offer = factors.offer(max);
        var codes = factors.turnOn(max, null, offer, SecondStepTest.code(offer, clock));
        assertThat(Browser.location(signIn(browser, "max", verified(max)))).isEqualTo("/login/code");
        assertOut(browser);
        assertThat(record(AuditEntry.NOBODY))
                .noneMatch(entry -> entry.endsWith(max.id().value()));
        assertThat(Browser.location(browser.code(codes.getFirst()))).isEqualTo("/profile");
        assertIn(browser);
    }
}
