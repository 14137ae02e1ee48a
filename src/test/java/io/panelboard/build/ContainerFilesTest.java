package io.panelboard.build;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds together what the container files say in several places, as no container can be started in every build. */
class ContainerFilesTest {

    @Test
    void theDatabaseFoundsTheReplicaSetThatTheProgramAsksFor() throws IOException {
        Map<String, Object> mongo = at(compose(), "services", "mongo");
        var uri = new ConnectionString(String.valueOf(
                at(compose(), "services", "panelboard", "environment").get("MONGODB_URI")));

        String set = uri.getRequiredReplicaSetName();
        assertThat(uri.getDatabase()).isEqualTo("panelboard");
        assertThat(uri.getHosts()).containsExactly(mongo.get("hostname") + ":27017");
        assertThat(mongo.get("command"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsSequence("--replSet", set);
        assertThat(at(mongo, "healthcheck").get("test"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .last()
                .asString()
                .contains(
                        "rs.status()",
                        "rs.initiate(",
                        "_id: \"" + set + "\"",
                        "host: \"" + uri.getHosts().getFirst());
    }

    @Test
    void theDataOutlivesTheContainer() throws IOException {
        String volume = String.valueOf(at(compose(), "services", "mongo").get("volumes"))
                .replaceAll("[\\[\\]]", "");

        assertThat(volume).endsWith(":/data/db");
        assertThat(at(compose(), "volumes")).containsKey(volume.substring(0, volume.indexOf(':')));
    }

    @Test
    void theProgramWaitsForAHealthyDatabase() throws IOException {
        Map<String, Object> panelboard = at(compose(), "services", "panelboard");

        assertThat(at(panelboard, "depends_on", "mongo")).containsEntry("condition", "service_healthy");
        assertThat(at(panelboard, "environment"))
                .containsKeys("PANELBOARD_ADMIN_EMAIL", "PANELBOARD_ADMIN_PASSWORD")
                .doesNotContainKey("SPRING_PROFILES_ACTIVE");
    }

    @Test
    void theProgramIsAskedWhetherItIsReadyAndIsGivenTimeToFinish() throws IOException {
        Map<String, Object> panelboard = at(compose(), "services", "panelboard");
        Map<String, Object> settings =
                new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        int toFinish = seconds(at(settings, "spring").get("lifecycle.timeout-per-shutdown-phase"));

        assertThat(at(settings, "server")).containsEntry("shutdown", "graceful");
        assertThat(String.valueOf(at(panelboard, "healthcheck").get("test"))).contains("GET /readyz ");
        assertThat(seconds(panelboard.get("stop_grace_period"))).isGreaterThanOrEqualTo(toFinish + 5);
    }

    private static int seconds(@Nullable Object text) {
        return Integer.parseInt(String.valueOf(text).replaceFirst("s$", ""));
    }

    @Test
    void theImageDropsRootOwnsItsDataAndChecksItself() throws IOException {
        Dockerfile image = Dockerfile.read(Path.of("Dockerfile")).lastStage();

        assertThat(image.of("RUN"))
                .filteredOn(command -> command.contains("useradd"))
                .singleElement()
                .asString()
                .contains(" panelboard && install -d -o panelboard ", "/app/data");
        assertThat(image.environment())
                .containsEntry("PANELBOARD_DATA", "/app/data")
                .as("reached from outside of the container")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0");
        assertThat(image.of("USER")).last().isEqualTo("panelboard");
        assertThat(image.command("HEALTHCHECK")).last().asString().contains("GET /livez ");
        assertThat(image.command("ENTRYPOINT")).startsWith("java").endsWith("-jar", "panelboard.jar");
    }

    @Test
    void whatTheImageCopiesIsLetThroughByDockerignore() throws IOException {
        List<String> let = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(Dockerfile.read(Path.of("Dockerfile")).copied())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(let)
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    @SuppressWarnings("unchecked") // YAML maps have text keys here, and a wrong cast fails the test
    private static Map<String, Object> at(Map<String, Object> yaml, String... path) {
        Map<String, Object> here = yaml;
        for (String key : path) {
            here = requireNonNull((Map<String, Object>) here.get(key), key + " is missing");
        }
        return here;
    }
}
