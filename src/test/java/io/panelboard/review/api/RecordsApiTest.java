package io.panelboard.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.people.InMemoryDatabase;
import io.panelboard.people.People;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.review.export.InterviewRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Takes records out as a program does. Their content is the matter of other tests. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"PANELBOARD_ADMIN_EMAIL=boss@demo.test", "PANELBOARD_ADMIN_PASSWORD=" + RecordsApiTest.PASSWORD})
@ContextConfiguration(initializers = InMemoryDatabase.class)
@Import(QuickPasswords.class)
class RecordsApiTest {

    static final String PASSWORD = "calm granite lantern";
    private static final String RECORDS = "/api/v1/interview-records";

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @BeforeEach
    void hire() {
        if (people.byEmail("mia@demo.test").isEmpty()) {
            var boss = people.byEmail("boss@demo.test").orElseThrow();
            people.accept(
                    people.invite(boss, "mia@demo.test", "Mia", Set.of(Role.HIRING_MANAGER))
                            .secret(),
                    PASSWORD);
        }
    }

    @Test
    void theAnswerIsAFileThatSaysHowManyThereAre() throws Exception {
        for (String format : new String[] {"jsonl", "CSV", "xlsx"}) {
            var answer =
                    get("mia@demo.test", RECORDS + "?format=" + format + "&from=2026-01-01&until=2026-10-06T09:00:00Z");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("X-Panelboard-Records")).hasValue("0");
            assertThat(answer.headers().firstValue("X-Panelboard-Sealed")).hasValue("0");
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"interview-records-\\d{4}-\\d\\d-\\d\\d\\.(jsonl|csv|xlsx)\"");
        }
        assertThat(get("mia@demo.test", RECORDS)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("application/jsonl");
    }

    @Test
    void theSchemaIsServed() throws Exception {
        var answer = get("mia@demo.test", RECORDS + "/schema");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/schema+json");
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/properties/version/const")
                        .asInt())
                .isEqualTo(InterviewRecord.VERSION);
    }

    @Test
    void whatCannotBeReadIsAProblemThatNamesTheParameter() throws Exception {
        assertProblem(get("mia@demo.test", RECORDS + "?format=pdf"), 422, "format", "Choose one of jsonl, csv, xlsx.");
        assertProblem(get("mia@demo.test", RECORDS + "?from=3/4/2026"), 422, "from", "is no time");
        assertProblem(get("mia@demo.test", RECORDS + "?until=2026-10-06T09:00"), 422, "until", "is no time");
        assertProblem(get("boss@demo.test", RECORDS), 403, "detail", "");
        assertProblem(get("", RECORDS), 401, "detail", "Basic authentication");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String field, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"" + field + "\"", detail);
    }

    private HttpResponse<String> get(String email, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!email.isEmpty()) {
            byte[] who = (email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
