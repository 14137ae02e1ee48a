package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.QuickPasswords;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Checks who may read the metrics where they have a port of their own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.prometheus.metrics.export.enabled=true",
            "PANELBOARD_ADMIN_EMAIL=boss@demo.test",
            "PANELBOARD_ADMIN_PASSWORD=" + MetricsPortTest.PASSWORD
        })
@ContextConfiguration(initializers = InMemoryDatabase.class)
@DirtiesContext
@Import(QuickPasswords.class)
class MetricsPortTest {

    static final String PASSWORD = "a long password";

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int metricsPort;

    @Test
    void whoeverReachesThatPortIsGivenThem() throws Exception {
        assertThat(get(metricsPort, "/actuator/prometheus", false).statusCode()).isEqualTo(200);
        assertThat(get(metricsPort, "/actuator/prometheus", false).body()).contains("panelboard_boards_live");
        assertThat(get(metricsPort, "/actuator/env", false).statusCode()).isNotEqualTo(200);
    }

    @Test
    void onlyThisMachineReachesIt() {
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void thePublicPortHasNoneEvenForAdministrators() throws Exception {
        assertThat(get(port, "/actuator/prometheus", false).statusCode()).isEqualTo(401);
        assertThat(get(port, "/actuator/prometheus", true).statusCode()).isEqualTo(403);
    }

    @Test
    void thePublicPortStillSaysWhetherItIsAliveAndReady() throws Exception {
        assertThat(get(port, "/livez", false).statusCode()).isEqualTo(200);
        assertThat(get(port, "/readyz", false).statusCode()).isEqualTo(200);
        assertThat(get(metricsPort, "/actuator/health/readiness", false).statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> get(int port, String path, boolean asAdministrator) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (asAdministrator) {
            String who = "boss@demo.test:" + PASSWORD;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
