package io.panelboard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the program wrongly, or where it cannot, and looks at both outputs and at the exit code. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and limits are those of a Unix")
class StartsIT {

    private static final Path JAR = Path.of(System.getProperty("panelboard.jar", "target/panelboard.jar"));
    private static final int IN_TIME = 90;

    @TempDir
    private Path folder;

    private @Nullable Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process start(String limit, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "exec \"$@\"", "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|PANELBOARD|MONGODB)_.*"));
        builder.environment()
                .putAll(Map.of("PANELBOARD_DATA", folder.resolve("data").toString(), "SERVER_PORT", "0"));
        builder.environment().putAll(variables);
        builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process = builder.start();
        return process;
    }

    private int exit(Process started) throws InterruptedException {
        assertThat(started.waitFor(IN_TIME, TimeUnit.SECONDS)).as("it ends").isTrue();
        return started.exitValue();
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test
    void aWrongSettingIsTheFirstAndOnlyThingSaid() throws Exception {
        int exit = exit(start(
                "",
                Map.of(
                        "MONGODB_URI", "mongodb://u:hu@sh@127.0.0.1/panelboard",
                        "LOGGING_STRUCTURED_FORMAT_CONSOLE", "json"),
                "--panelboard.sign-in.idel=5m"));

        assertThat(exit).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err().lines()).hasSize(3).allMatch(line -> line.endsWith("."));
        assertThat(err())
                .contains("the nearest is panelboard.sign-in.idle.")
                .doesNotContain("hu@", "Exception", "\tat ");
        assertThat(folder.resolve("data")).as("nothing was opened").doesNotExist();
    }

    @Test
    void aFullDiskIsSaidToBeOne() throws Exception {
        // In blocks of 512 bytes: less than an empty database takes.
        int exit = exit(start("ulimit -f 100 && ", Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs")));

        assertThat(exit).isEqualTo(1);
        assertThat(err()).as("with a log of JSON all is in it").isEmpty();
        assertThat(out().lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(out().lines().reduce((_, last) -> last))
                .get()
                .asString()
                .contains("Panelboard does not start: ", "Make room on the disk")
                .doesNotContain("MongoDB");
        assertThat(out()).doesNotContain("stack_trace");
    }

    @Test
    void aStopWhileItStartsIsNoFailure() throws Exception {
        Process starting = start("", Map.of());
        await().atMost(Duration.ofSeconds(IN_TIME)).until(() -> out().contains("Storage: embedded database"));
        starting.destroy();

        assertThat(exit(starting)).isEqualTo(143);
        assertThat(out())
                .contains("Panelboard was stopped before it had started")
                .doesNotContain(" ERROR ", " WARN ");
        assertThat(err()).isEmpty();
    }

    @Test
    void itTellsItsVersionWithoutStarting() throws Exception {
        assertThat(exit(start("", Map.of(), "--version"))).isZero();
        assertThat(out()).matches("Panelboard \\S+; reads databases and backups of the formats 1 to \\d+; Java .*\\R");
    }
}
