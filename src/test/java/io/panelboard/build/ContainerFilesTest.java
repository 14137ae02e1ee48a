package io.panelboard.build;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    void theProgramIsAskedWhetherItIsReadyAndIsGivenTimeToFinish() throws Exception {
        Map<String, Object> panelboard = at(compose(), "services", "panelboard");
        Map<String, Object> settings =
                new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        int toFinish = seconds(at(settings, "spring").get("lifecycle.timeout-per-shutdown-phase"));

        assertThat(at(settings, "server")).containsEntry("shutdown", "graceful");
        var test = (List<?>) requireNonNull(at(panelboard, "healthcheck").get("test"));
        assertThat(asked(String.valueOf(test.getLast()).replace("$$", "$"))).isEqualTo("GET /below/readyz HTTP/1.0");
        assertThat(seconds(panelboard.get("stop_grace_period"))).isGreaterThanOrEqualTo(toFinish + 5);
    }

    /** Returns the first line that a health check would send below a path: what it writes, by the same shell. */
    private static String asked(String script) throws IOException, InterruptedException {
        Matcher print = Pattern.compile("printf .* >&3").matcher(script);
        assertThat(print.find()).isTrue();
        var process = new ProcessBuilder("bash", "-c", print.group().replace(">&3", ""));
        process.environment().put("SERVER_SERVLET_CONTEXT_PATH", "/below/");
        Process shell = process.start();
        String sent = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return sent.lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"panelboard", "mongo"})
    void aServiceHasNoMoreRightsAndRoomThanItNeeds(String name) throws IOException {
        Map<String, Object> service = at(compose(), "services", name);

        assertThat(service)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .containsEntry("restart", "unless-stopped")
                .containsKeys("mem_limit", "pids_limit");
        assertThat(at(service, "ulimits", "nofile").get("soft"))
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isGreaterThan(300 + 2 * 1_500);
        assertThat(at(service, "logging", "options")).containsKeys("max-size", "max-file");
        assertThat((List<?>) requireNonNull(service.get("tmpfs")))
                .as("what cannot be written is limited")
                .allMatch(mount -> String.valueOf(mount).contains(":size="))
                .anyMatch(mount -> String.valueOf(mount).startsWith("/tmp:"));
    }

    private static int seconds(@Nullable Object text) {
        return Integer.parseInt(String.valueOf(text).replaceFirst("s$", ""));
    }

    @Test
    void theImageDropsRootOwnsItsDataAndChecksItself() throws Exception {
        Dockerfile image = Dockerfile.read(Path.of("Dockerfile")).lastStage();

        assertThat(image.of("RUN"))
                .filteredOn(command -> command.contains("useradd"))
                .singleElement()
                .asString()
                .contains(" panelboard && install -d -m 700 -o panelboard ", "/app/data");
        assertThat(image.environment())
                .containsEntry("PANELBOARD_DATA", "/app/data")
                .as("reached from outside of the container")
                .containsEntry("SERVER_ADDRESS", "0.0.0.0");
        assertThat(image.of("USER")).last().isEqualTo("panelboard");
        assertThat(asked(image.command("HEALTHCHECK").getLast())).isEqualTo("GET /below/livez HTTP/1.0");
        assertThat(image.command("ENTRYPOINT"))
                .startsWith("java")
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=75")
                .as("no line of the Java machine in a log of JSON")
                .contains("-Xlog:aot*=off")
                .endsWith("-jar", "panelboard.jar");
        assertThat(image.of("VOLUME")).containsExactly("/app/data");
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
