package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks who may read the metrics where they share the public port. */
class MetricsAccessTest extends ServedDemo {

    private static final String METRICS = "/actuator/prometheus";

    @Test
    void administratorsAreGivenThemByBasicAuthentication() throws Exception {
        var answer = send(requestOf("admin", METRICS));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("panelboard_boards_live", "jvm_memory_used_bytes");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lead, 403", "manager, 403", "nobody, 401"})
    void nobodyElseIs(String name, int status) throws Exception {
        assertThat(send(requestOf(name, METRICS)).statusCode()).isEqualTo(status);
    }

    @Test
    void whoSaysNothingIsAskedWhoTheyAre() throws Exception {
        var answer = send(request(METRICS));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("jvm_memory");
    }

    @Test
    void aCookieCountsForNothing() throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            browser.send(
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=admin%40demo.test&password=" + PASSWORD))
                            .build(),
                    BodyHandlers.discarding());
            var profile = browser.send(request("/profile").build(), BodyHandlers.discarding());
            assertThat(profile.statusCode()).as("signed in").isEqualTo(200);
            assertThat(browser.send(request(METRICS).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/actuator/metrics",
        "/actuator/sbom"
    })
    void theRestIsClosedToAdministratorsToo(String path) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(302);
        assertThat(send(requestOf("admin", path)).statusCode()).isEqualTo(302);
    }
}
