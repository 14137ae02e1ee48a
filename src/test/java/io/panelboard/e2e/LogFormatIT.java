package io.panelboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the program, started from its one jar: as people read it, and as programs do after one setting. */
class LogFormatIT {

    private static final String REQUEST = "request-0815";

    @Test
    void plainTextNamesTheRequestAndThePerson() throws Exception {
        assertThat(logged("log-plain", Map.of())).anyMatch(line -> line.contains("[" + REQUEST + " demo-admin]"));
    }

    @Test
    void jsonHasThemAsFields() throws Exception {
        List<JsonNode> lines = logged("log-json", Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs")).stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.at("/service/name").asString()).isEqualTo("panelboard"))
                .anySatisfy(line -> {
                    assertThat(line.at("/http/request/id").asString()).isEqualTo(REQUEST);
                    assertThat(line.at("/user/id").asString()).isEqualTo("demo-admin");
                    assertThat(line.at("/log/level").asString()).isEqualTo("DEBUG");
                    assertThat(line.at("/message").asString()).isNotEmpty();
                });
    }

    /** What is written while an administrator asks for the question sets. */
    private static List<String> logged(String name, Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(settings);
        environment.put("LOGGING_LEVEL_ORG_SPRINGFRAMEWORK_WEB", "debug");
        Path log;
        try (var panelboard = RunningPanelboard.startPacked(name, environment)) {
            ask(panelboard);
            log = panelboard.log();
        }
        return Files.readAllLines(log);
    }

    private static void ask(RunningPanelboard panelboard) throws IOException, InterruptedException {
        var who = "admin@demo.test:panelboard".getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(panelboard.url() + "/api/v1/question-sets"))
                .header("X-Request-Id", REQUEST)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }
}
