package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.shared.RuleViolation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Checks what an attacker can do with another person's browser: by a page of another site, or at a page left open. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=" + HeadersTest.BOSS, "PANELBOARD_ADMIN_PASSWORD=" + HeadersTest.PASSWORD
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class OtherSitesTest {

    private static final int FORBIDDEN = 403;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    Passwords own;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/login/code", "/sign-in/seen", "/?v-r=uidl", "/api/v1/question-sets"})
    void theirPagesChangeNothingHere(String path) throws Exception {
        assertThat(post(path, "cross-site")).isEqualTo(FORBIDDEN);
        assertThat(post(path, "same-site")).isEqualTo(FORBIDDEN);
        assertThat(post("/login", "same-origin")).isEqualTo(302);
        assertThat(post("/login", "none")).isEqualTo(302);
    }

    @Test
    void theirLinksStillLeadHere() throws Exception {
        var answer = client.send(
                request("/login").header("Sec-Fetch-Site", "cross-site").build(), BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    /** Covers browsers without TLS, which omit fetch metadata and send the origin. */
    @Test
    void neitherDoThePagesOfThoseThatOnlyNameTheirOrigin() throws Exception {
        assertThat(postFrom("http://evil.test")).isEqualTo(FORBIDDEN);
        assertThat(postFrom("null")).isEqualTo(FORBIDDEN);
        assertThat(postFrom("http://localhost:" + (port + 1)))
                .as("another program of this host")
                .isEqualTo(FORBIDDEN);
        assertThat(postFrom("http://localhost")).isEqualTo(FORBIDDEN);
        assertThat(postFrom("ftp://localhost:" + port)).isEqualTo(FORBIDDEN);
        assertThat(postFrom("http://localhost:" + port)).isEqualTo(302);
        assertThat(postFrom("http://LOCALHOST:" + port)).isEqualTo(302);
    }

    @Test
    void behindAProxyTheirOriginIsComparedWithWhatTheProxyWasAskedFor() throws Exception {
        String[] usual = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "board.example.org"};
        assertThat(postFrom("https://board.example.org", usual)).isEqualTo(302);
        assertThat(postFrom("https://board.example.org:443", usual)).isEqualTo(302);
        assertThat(postFrom("https://board.example.org:8443", usual)).isEqualTo(FORBIDDEN);
        assertThat(postFrom("http://board.example.org", usual)).isEqualTo(FORBIDDEN);
        assertThat(postFrom("http://localhost:" + port, usual)).isEqualTo(FORBIDDEN);

        String[] other = {
            "X-Forwarded-Proto", "https", "X-Forwarded-Host", "board.example.org:8443", "X-Forwarded-Port", "8443"
        };
        assertThat(postFrom("https://board.example.org:8443", other)).isEqualTo(302);
        assertThat(postFrom("https://board.example.org", other)).isEqualTo(FORBIDDEN);
    }

    @Test
    void theirLinksBeginNoSignInByTheProvider() throws Exception {
        var answer = client.send(
                request("/oauth2/authorization/oidc")
                        .header("Sec-Fetch-Site", "cross-site")
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(FORBIDDEN);
    }

    @Test
    void theirPagesOpenNoChannelHere() {
        for (String origin : new String[] {
            "https://panelboard.example.org", "http://sister.localhost", "http://localhost", "null", "%"
        }) {
            assertThatThrownBy(() -> channel(origin))
                    .as(origin)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            e -> assertThat(e.getResponse().statusCode()).isEqualTo(FORBIDDEN));
        }
        new Browser(port)
                .openPage("login")
                .from("http://localhost:" + port)
                .push(new ArrayList<>())
                .abort();
    }

    @Test
    void whoFindsAPageOpenGuessesNoPassword() {
        var boss = people.byEmail(HeadersTest.BOSS).orElseThrow();
        var link = people.invite(boss, "away@demo.test", "Andy Away", Set.of(Role.INTERVIEWER));
        people.accept(link.secret(), HeadersTest.PASSWORD);
        var away = link.person();
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> own.change(away, null, "a guess", "a wholly new password"))
                    .withMessageContaining("not your current password");
        }

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> own.change(away, null, HeadersTest.PASSWORD, "a wholly new password"))
                .withMessageContaining("too many wrong passwords");
        // Who guesses at an open page keeps its owner from nothing elsewhere.
        assertThat(Browser.location(new Browser(port).signIn("away@demo.test", HeadersTest.PASSWORD, false)))
                .isEqualTo("/");
    }

    private int postFrom(String origin, String... headers) throws IOException, InterruptedException {
        var request = request("/login")
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=nobody&password=nothing"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private int post(String path, String site) throws IOException, InterruptedException {
        var request = request(path)
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=nobody&password=nothing"));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private WebSocket channel(String origin) {
        return client.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=0"),
                        new WebSocket.Listener() {})
                .join();
    }
}
