package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.QuickPasswords;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Checks the cookies that a running server sets. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=" + CookiesTest.BOSS, "PANELBOARD_ADMIN_PASSWORD=" + CookiesTest.PASSWORD
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class CookiesTest {

    /** Names an account of this test alone, so that no other test's attempts count in this server. */
    static final String BOSS = "cookies@demo.test";

    static final String PASSWORD = "a long password";

    @LocalServerPort
    int port;

    /** Returns the cookies that are set from the sign-in page to the sign-out. */
    private static List<String> cookies(Browser browser) {
        var answers = Stream.<HttpResponse<String>>builder();
        answers.add(browser.open("/login"));
        answers.add(browser.signIn(BOSS, PASSWORD, true));
        answers.add(browser.open("/profile"));
        answers.add(browser.open("/logout"));
        return answers.build()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .toList();
    }

    @Test
    void scriptsAndOtherSitesDoNotGetThem() {
        assertThat(cookies(new Browser(port)))
                .anyMatch(c -> c.startsWith("JSESSIONID="))
                .anyMatch(c -> c.startsWith("panelboard-sign-in="))
                .allMatch(c -> c.contains("; HttpOnly"))
                .allMatch(c -> c.contains("; SameSite=Lax"))
                .allMatch(c -> c.contains("; Path=/"))
                .noneMatch(c -> c.contains("; Secure"))
                .noneMatch(c -> c.contains("; Domain"));
    }

    @Test
    void whatWasSetOverTlsGoesOverTlsOnly() {
        assertThat(cookies(new Browser(port).behindTls()))
                .anyMatch(c -> c.startsWith("JSESSIONID="))
                .anyMatch(c -> c.startsWith("panelboard-sign-in="))
                .allMatch(c -> c.contains("; Secure"));
    }

    @Test
    void theApiSetsNone() {
        var browser = new Browser(port);
        var answer = browser.api("/api/v1/question-sets", BOSS, PASSWORD, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    /** Checks an installation whose base address uses https. */
    @Nested
    @TestPropertySource(properties = "panelboard.base-url=https://panelboard.example.org")
    class OverTls {

        @LocalServerPort
        int port;

        @Test
        void theirNamesSayThatNobodyElseCanSetThem() {
            assertThat(cookies(new Browser(port)))
                    .anyMatch(c -> c.startsWith("__Host-panelboard-session="))
                    .anyMatch(c -> c.startsWith("__Host-panelboard-sign-in="))
                    .allMatch(c -> c.startsWith("__Host-"))
                    .allMatch(c -> c.contains("; Secure"))
                    .allMatch(c -> c.contains("; HttpOnly"))
                    .allMatch(c -> c.contains("; SameSite=Lax"))
                    .allMatch(c -> c.contains("; Path=/"))
                    .noneMatch(c -> c.contains("; Domain"));
        }

        /** Covers a proxy that passes on neither the requested host nor the port. */
        @Test
        void itsOwnPagesAreKnownByTheBaseAddress() {
            assertThat(statusOfSignInFrom("https://panelboard.example.org")).isEqualTo(302);
            assertThat(statusOfSignInFrom("https://panelboard.example.org:8443"))
                    .isEqualTo(403);
            assertThat(statusOfSignInFrom("http://panelboard.example.org")).isEqualTo(403);
        }

        private int statusOfSignInFrom(String origin) {
            return new Browser(port).from(origin).signIn(BOSS, PASSWORD, false).statusCode();
        }
    }
}
