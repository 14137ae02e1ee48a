package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.signin.web.SecurityHeaders;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Checks the security headers of each kind of answer of a running server. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=" + HeadersTest.BOSS, "PANELBOARD_ADMIN_PASSWORD=" + HeadersTest.PASSWORD
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class HeadersTest {

    static final String BOSS = "boss@demo.test";
    static final String PASSWORD = "a long password";

    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/]{22}==)'");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/profile",
                "/no-such-page",
                "/invitation/abc",
                "/api/v1/question-sets",
                "/api/v2/nothing",
                "/actuator/health",
                "/ui/frame.css",
                "/ui/no-such.css",
                "/webjars/highlightjs/11.11.1/highlight.min.js",
                "/error"
            })
    void everyAnswerForbidsWhatItDoesNotNeed(String path) {
        var answer = new Browser(port).open(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*", "http:", "https:");
        assertThat(answer.headers().map().keySet())
                .as("nothing tells what the server is made of")
                .doesNotContain("server", "x-powered-by");
    }

    @Test
    void aPageRunsScriptsOfThisServerOnlyAndNoOtherInlineOnes() {
        var browser = new Browser(port);
        var first = browser.open("/login");
        var policy = header(first, "Content-Security-Policy");

        assertThat(policy)
                .contains("script-src 'self' 'nonce-", "form-action 'self'", "base-uri 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'", "object-src", "frame-src");
        assertThat(nonce(first)).isNotEqualTo(nonce(browser.open("/login")));
        assertThat(Pattern.compile("<script(?![^>]* (nonce=\"" + Pattern.quote(nonce(first)) + "\"|src=\"ui/))[^>]*>")
                        .matcher(first.body())
                        .results()
                        .map(MatchResult::group))
                .as("scripts that are neither files of this server nor bear the number")
                .isEmpty();
    }

    @Test
    void whatIsNoPageMayDoNothing() {
        var answer = new Browser(port).open("/api/v1/question-sets");

        assertThat(header(answer, "Content-Security-Policy")).isEqualTo(SecurityHeaders.DEFAULT_POLICY);
    }

    @Test
    void pagesAndAnswersAreNotKeptByCachesButFilesAre() {
        var browser = new Browser(port);
        browser.signIn(BOSS, PASSWORD, false);
        for (String path : new String[] {"/login", "/profile", "/api/v1/question-sets", "/actuator/health"}) {
            assertThat(header(browser.open(path), "Cache-Control")).contains("no-store");
        }
        assertThat(header(browser.style("/ui/frame.css"), "Cache-Control"))
                .contains("max-age")
                .doesNotContain("no-store");
    }

    @Test
    void scriptsAreKeptForGoodUnderAnAddressThatChangesWithThem() {
        var browser = new Browser(port);
        var addresses = Pattern.compile("src=\"(ui/[^\"]+\\.js)\"")
                .matcher(browser.open("/login").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses)
                .hasSizeGreaterThan(4)
                .allMatch(address -> address.matches("ui/[0-9a-f]{12}/[a-z-]+\\.js"));
        for (String address : addresses) {
            var script = browser.style("/" + address);
            assertThat(script.statusCode()).isEqualTo(200);
            assertThat(header(script, "Cache-Control")).contains("max-age=31536000", "immutable");
        }
        String former = addresses.getFirst().replaceFirst("ui/[0-9a-f]{12}", "ui/0123456789ab");
        assertThat(browser.style("/" + former).statusCode()).isEqualTo(404);
    }

    @Test
    void overTlsABrowserIsToldToStayThere() {
        var browser = new Browser(port);

        assertThat(browser.open("/login").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
        browser.behindTls();
        for (String path : new String[] {"/login", "/api/v1/question-sets"}) {
            assertThat(header(browser.open(path), "Strict-Transport-Security")).startsWith("max-age=31536000");
        }
    }

    private static String nonce(HttpResponse<String> page) {
        var found = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String header(HttpResponse<?> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }
}
