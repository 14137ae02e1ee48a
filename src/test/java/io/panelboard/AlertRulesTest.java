package io.panelboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plays the example alerts with Prometheus's own tool, where it is installed. */
class AlertRulesTest {

    private static final Path RULES = Path.of("docs/operator/prometheus-alerts.yml");
    private static final Path PLAYS = Path.of("src/test/alerts/prometheus-alerts.test.yml");

    @Test
    void everyAlertIsPlayedWhileItRingsAndWhileItDoesNot() throws IOException {
        Set<String> alerts = names(RULES, "alert: (\\w+)");
        assertThat(alerts).hasSizeGreaterThan(15);
        assertThat(names(PLAYS, "alertname: (\\w+) }")).isEqualTo(alerts);
        assertThat(names(PLAYS, "alertname=\"(\\w+)\"")).isEqualTo(alerts);
    }

    @Test
    void theyRingWhenTheyMust() throws IOException, InterruptedException {
        Optional<Path> promtool = promtool();
        assumeTrue(promtool.isPresent(), "promtool is not installed (Debian's package \"prometheus\" has it)");
        Process process = new ProcessBuilder(promtool.orElseThrow().toString(), "test", "rules", PLAYS.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Set<String> names(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Optional<Path> promtool() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
