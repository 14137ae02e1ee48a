package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.people.signin.sessions.RememberedSignIns;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Signs in and stays signed in, through the real filters of a running server. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=boss@demo.test", "PANELBOARD_ADMIN_PASSWORD=" + SignInTest.PASSWORD})
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class SignInTest {

    static final String PASSWORD = "a long password";
    private static final String EMAIL = "nina@demo.test";
    private static final String GUESSED = "boss@demo.test";

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Person boss;
    private Person nina;

    @BeforeEach
    void invite() {
        boss = people.byEmail("boss@demo.test").orElseThrow();
        nina = people.byEmail(EMAIL)
                .orElseGet(() -> people.invite(boss, EMAIL, "Nina New", Set.of(Role.INTERVIEWER))
                        .person());
        people.change(boss, nina.id(), "Nina New", Set.of(Role.INTERVIEWER), true);
        people.accept(people.inviteAgain(boss, nina.id()).secret(), PASSWORD);
    }

    private Browser signedIn(boolean keep) {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.signIn(EMAIL, PASSWORD, keep))).isEqualTo("/");
        return browser;
    }

    private static void assertIn(Browser browser) {
        assertThat(browser.open("/profile").statusCode()).isEqualTo(200);
    }

    private static void assertOut(Browser browser) {
        var answer = browser.open("/profile");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isIn("/login", "/login?ended");
    }

    @Test
    void afterTenWrongPasswordsTheRightOneHasToWaitToo() {
        var browser = new Browser(port);
        var unknown = new Browser(port);
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(Browser.location(browser.signIn(GUESSED, "wrong " + i, false)))
                    .isEqualTo("/login?error");
            assertThat(Browser.location(unknown.signIn("stranger@demo.test", "wrong", false)))
                    .isEqualTo("/login?error");
        }

        assertThat(Browser.location(browser.signIn(GUESSED.toUpperCase(Locale.ROOT), PASSWORD, false)))
                .isEqualTo("/login?wait");
        assertThat(Browser.location(unknown.signIn("stranger@demo.test", "wrong", false)))
                .as("the answer does not tell whether there is such an account")
                .isEqualTo("/login?wait");
        signedIn(false);
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPageAndBack() {
        var browser = new Browser(port);
        assertOut(browser);
        assertThat(browser.open("/login").statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.signIn(EMAIL, PASSWORD, false))).isEqualTo("/profile");
        assertIn(browser);
    }

    @Test
    void unknownAddressAndWrongPasswordGetTheSameAnswer() {
        var wrong = new Browser(port).signIn(EMAIL, "not the password", false);
        var unknown = new Browser(port).signIn("nobody@demo.test", "not the password", false);
        people.change(boss, nina.id(), "Nina New", nina.roles(), false);
        var inactive = new Browser(port).signIn(EMAIL, PASSWORD, false);
        for (var answer : new HttpResponse<?>[] {wrong, unknown, inactive}) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Browser.location(answer)).isEqualTo("/login?error");
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(wrong.headers().map().keySet());
        }
    }

    @Test
    void healthIsOpenAndTheRestOfTheActuatorIsNot() {
        var browser = new Browser(port);
        assertThat(browser.open("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.open("/actuator/env"))).isEqualTo("/login");
        assertThat(browser.style("/ui/panelboard.css").statusCode()).isEqualTo(200);
        assertThat(browser.style("/ui/no-such.css").statusCode()).isEqualTo(404);
        assertThat(signedIn(false).open("/actuator/env").statusCode()).isEqualTo(403);
    }

    @Test
    void theTokenEndsWithTheBrowserUnlessItWasAskedToStay() {
        var once = new Browser(port).signIn(EMAIL, PASSWORD, false);
        assertThat(Browser.setCookie(once, RememberedSignIns.COOKIE).orElseThrow())
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Max-Age", "Expires");
        var kept = new Browser(port).signIn(EMAIL, PASSWORD, true);
        assertThat(Browser.setCookie(kept, RememberedSignIns.COOKIE).orElseThrow())
                .containsPattern("Max-Age=12095[89]\\d|Max-Age=1209600");
    }

    @Test
    void thereIsNoIdentityProviderUnlessOneIsConfigured() {
        var browser = new Browser(port);
        assertThat(Browser.location(browser.open("/oauth2/authorization/oidc"))).isEqualTo("/login");
        assertThat(Browser.location(browser.open("/login/oauth2/code/oidc?code=c&state=s")))
                .isEqualTo("/login");
    }

    @Test
    void aNewSessionIdIsGivenAtSignIn() {
        var browser = new Browser(port);
        browser.open("/profile");
        var before = browser.cookie("JSESSIONID");
        browser.signIn(EMAIL, PASSWORD, false);
        assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    }

    @Test
    void theTokenSurvivesARestartOfTheServer() {
        var token = signedIn(false).cookie(RememberedSignIns.COOKIE).orElseThrow();
        var again = new SpringApplicationBuilder(PanelboardApplication.class)
                .properties(InMemoryDatabase.properties(environment.getRequiredProperty("panelboard.mongodb.uri")))
                .properties("server.port=0");
        try (var restarted = again.run()) {
            var browser =
                    new Browser(restarted.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            browser.keepOnly(RememberedSignIns.COOKIE, token);
            assertIn(browser);
        }
    }

    @Test
    void aTokenThatWasTamperedWithIsWorthNothing() {
        String token = signedIn(false).cookie(RememberedSignIns.COOKIE).orElseThrow();
        for (String forged :
                new String[] {token + "x", token.substring(0, token.length() - 1), token.replace(".", "")}) {
            var browser = new Browser(port);
            browser.keepOnly(RememberedSignIns.COOKIE, forged);
            assertOut(browser);
        }
    }

    @Test
    void aNewPasswordEndsSessionsAndTokens() {
        var browser = signedIn(true);
        assertIn(browser);
        passwords.change(nina, null, PASSWORD, "another long password");
        assertOut(browser);
    }

    @Test
    void aDeactivatedPersonIsOutAtOnce() {
        var browser = signedIn(true);
        assertIn(browser);
        people.change(boss, nina.id(), "Nina New", nina.roles(), false);
        assertOut(browser);
    }

    @Test
    void changedRolesAskForANewSignIn() {
        var browser = signedIn(true);
        assertIn(browser);
        people.change(boss, nina.id(), "Nina New", Set.of(Role.ADMINISTRATOR), true);
        assertOut(browser);
    }
}
