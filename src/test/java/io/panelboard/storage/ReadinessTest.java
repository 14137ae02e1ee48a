package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.panelboard.PanelboardApplication;
import io.panelboard.storage.embedded.EmbeddedMongo;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;

/** Checks the answers to a load balancer and a supervisor while the database is away. */
class ReadinessTest {

    private static final Duration SECONDS = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Wire.State.class,
            names = {"CUT", "SILENT"})
    void aNodeWithoutItsDatabaseIsAliveAndNotReady(Wire.State fault) throws Exception {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        try (var http = HttpClient.newHttpClient();
                var wire = new Wire(server.getLocalAddress().getPort());
                var application = new SpringApplicationBuilder(PanelboardApplication.class)
                        .run(
                                "--panelboard.mongodb.uri=mongodb://127.0.0.1:" + wire.port() + "/ready",
                                "--vaadin.productionMode=true",
                                "--server.port=0")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            assertThat(status(http, port, "/readyz")).isEqualTo(200);

            wire.is(fault);
            await().atMost(SECONDS).until(() -> status(http, port, "/readyz") == 503);
            assertThat(status(http, port, "/actuator/health/readiness")).isEqualTo(503);
            assertThat(status(http, port, "/livez")).isEqualTo(200);
            assertThat(status(http, port, "/actuator/health/liveness")).isEqualTo(200);

            wire.is(Wire.State.WHOLE);
            await().atMost(SECONDS).until(() -> status(http, port, "/readyz") == 200);
        } finally {
            server.shutdownNow();
        }
    }

    @Test
    void aStoreThatStoppedIsOutOfService() {
        TestDatabase.open(folder, true).close();
        FailingDisk disk = FailingDisk.install();
        String file = disk.pathOf(folder.resolve(StoreFile.NAME));
        try (TestDatabase mongo = TestDatabase.of(EmbeddedMongo.on(StoreFile.open(file, null), true))) {
            var health = new DatabaseHealth(mongo.server(), mongo.client());
            mongo.collection("boards").insertOne(new Document("_id", "kept"));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            disk.fail(FailingDisk.Fault.WRITE);
            assertThatThrownBy(() -> mongo.collection("boards").insertOne(new Document("_id", "lost")))
                    .isInstanceOf(MongoException.class);
            disk.mend();

            await().atMost(SECONDS)
                    .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE));
        }
    }

    private static int status(HttpClient http, int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(SECONDS)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
