package io.panelboard.upkeep.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.PanelboardApplication;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.QuickPasswords;
import io.panelboard.people.Role;
import io.panelboard.shared.Ids;
import io.panelboard.storage.EmbeddedDatabase;
import io.panelboard.upkeep.Upkeep;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Takes a backup as a script does, from a running server on the embedded database. */
@SpringBootTest(
        classes = PanelboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MONGODB_URI=",
            "vaadin.productionMode=true",
            "PANELBOARD_ADMIN_EMAIL=" + BackupApiTest.BOSS,
            "PANELBOARD_ADMIN_PASSWORD=" + BackupApiTest.PASSWORD
        })
@Import(QuickPasswords.class)
class BackupApiTest {

    static final String BOSS = "boss@demo.test";
    static final String PASSWORD = "calm granite lantern";
    private static final Path DATA = Path.of("target", "test-data", "backup-" + Ids.random());

    @Autowired
    People people;

    @Autowired
    AuditTrail trail;

    @Autowired
    Upkeep upkeep;

    @LocalServerPort
    int port;

    @TempDir
    Path temp;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("panelboard.data", DATA::toString);
    }

    @Test
    void anAdministratorDownloadsEverythingAndItIsOnTheRecord() throws Exception {
        var answer = get(BOSS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"panelboard-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.mv\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        Path backup = Files.write(temp.resolve("backup.mv"), answer.body());
        assertThat(EmbeddedDatabase.restored(backup, temp.resolve("data"), "people"))
                .anySatisfy(person -> assertThat(person.toJson()).contains(BOSS));
        try (var files = Files.list(DATA)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("panelboard.mv", "panelboard.lock");
        }

        Person boss = people.byEmail(BOSS).orElseThrow();
        assertThat(trail.entries(boss, AuditFilter.ALL, Long.MAX_VALUE, AuditTrail.MOST)
                        .rows())
                .anySatisfy(row -> {
                    assertThat(row.entry().action()).isEqualTo("took a backup of everything");
                    assertThat(row.entry().by()).isEqualTo(boss.id().value());
                });
        assertThat(upkeep.lastBackup(boss)).hasValueSatisfying(last -> {
            assertThat(last.by()).isEqualTo(boss.id());
            assertThat(last.bytes()).isEqualTo(answer.body().length);
        });
    }

    @Test
    void nobodyElseMay() throws Exception {
        assertProblem(get(""), 401, "Basic authentication");
        Person admin = people.byEmail(BOSS).orElseThrow();
        var invited = people.invite(admin, "ivy@demo.test", "Ivy", Set.of(Role.HIRING_MANAGER, Role.INTERVIEWER));
        people.accept(invited.secret(), PASSWORD);
        assertProblem(get("ivy@demo.test"), 403, "Only an administrator");
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String detail) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(text).contains(detail);
    }

    private HttpResponse<byte[]> get(String email) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/backup"));
        if (!email.isEmpty()) {
            byte[] who = (email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
