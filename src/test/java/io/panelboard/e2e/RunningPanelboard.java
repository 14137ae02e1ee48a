package io.panelboard.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The packaged program in a process of its own, with data of its own, that can be killed and started again. It logs to
 * {@code target/e2e/<name>.log}.
 */
final class RunningPanelboard implements AutoCloseable {

    /** More with -Dpanelboard.patience, as in {@link Browsers}. */
    private static final Duration TO_START = Duration.ofSeconds(60L + Integer.getInteger("panelboard.patience", 30));

    private static final Duration TO_STOP = Duration.ofSeconds(20);
    /** The build runs several of these tests side by side, each in a process with a number of its own. */
    private static final int FORK = Integer.getInteger("panelboard.fork", 1);

    private static final Path WORK = Path.of("target", "e2e");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Path program;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private final Thread atExit = new Thread(this::kill);
    private Process process;
    private long fileLimit;

    private RunningPanelboard(Path program, String name, Map<String, String> settings) throws IOException {
        this.program = program;
        Files.createDirectories(WORK);
        log = WORK.resolve(name + ".log");
        Files.deleteIfExists(log);
        port = freePort();
        environment = new HashMap<>(Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                String.valueOf(port),
                "SPRING_PROFILES_ACTIVE",
                "demo",
                "PANELBOARD_DATA",
                Files.createTempDirectory(WORK, name + "-data-").toString()));
        environment.putAll(settings);
        Runtime.getRuntime().addShutdownHook(atExit);
        process = launch();
    }

    /** With the demo's people and interviews; returns when pages are served. */
    static RunningPanelboard start(String name) {
        return start(name, Map.of());
    }

    /** As {@link #start(String)}, with these environment variables over the usual ones. */
    static RunningPanelboard start(String name, Map<String, String> settings) {
        return start(Unpacked.JAR, name, settings);
    }

    /** As {@link #start(String, Map)}, from the jar as it is handed out. */
    static RunningPanelboard startPacked(String name, Map<String, String> settings) {
        return start(Unpacked.packed(), name, settings);
    }

    private static RunningPanelboard start(Path program, String name, Map<String, String> settings) {
        try {
            RunningPanelboard panelboard = new RunningPanelboard(program, name, settings);
            panelboard.awaitReady();
            return panelboard;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare the run of " + name, e);
        }
    }

    /**
     * One for all tests that neither end it nor mind what others did in it; ends with the last of them. A start takes
     * longer than most of these tests.
     */
    static RunningPanelboard shared() {
        return Shared.DEMO;
    }

    private static final class Shared {

        static final RunningPanelboard DEMO = start("shared-" + FORK);
    }

    /** The program as the image holds it, beside its libraries: a third less work at each start. */
    private static final class Unpacked {

        static final Path JAR = unpack();

        static Path packed() {
            Path jar = Path.of(System.getProperty("panelboard.jar", "target/panelboard.jar"));
            if (!Files.isRegularFile(jar)) {
                throw new IllegalStateException(jar + " is not there: run \"./mvnw package -DskipTests\" first.");
            }
            return jar;
        }

        private static Path unpack() {
            Path jar = packed();
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(WORK), "program-");
                var tools = new ProcessBuilder(
                                JAVA.toString(),
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .inheritIO()
                        .start();
                if (!end(tools) || tools.exitValue() != 0) {
                    throw new IllegalStateException(jar + " could not be unpacked to " + folder);
                }
                return folder.resolve(jar.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot unpack " + jar, e);
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return log;
    }

    Path data() {
        return Path.of(environment.getOrDefault("PANELBOARD_DATA", ""));
    }

    long pid() {
        return process.pid();
    }

    /** What a power cut or {@code kill -9} does: the program gets no chance to tidy up. */
    void kill() {
        end(process.destroyForcibly());
    }

    /** Asks the program to stop, and does not wait for it. */
    void terminate() {
        process.destroy();
    }

    /** Asks the program to stop; the answer is whether it did in time. */
    boolean stop() {
        process.destroy();
        return end(process);
    }

    /** As {@link #restart()}, on a disk that has so little room that no file can become larger than this. */
    void restart(long bytes) {
        fileLimit = bytes;
        try {
            restart();
        } finally {
            fileLimit = 0;
        }
    }

    /** The same data on the same port, after {@link #kill()} or {@link #close()}. */
    void restart() {
        if (process.isAlive()) {
            throw new IllegalStateException("Panelboard is still running: kill or close it before the restart.");
        }
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start Panelboard again", e);
        }
        awaitReady();
    }

    /** Asks the program to stop, and kills it if it does not. */
    @Override
    public void close() {
        if (!stop()) {
            kill();
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>();
        if (fileLimit > 0) {
            // In blocks of 512 bytes.
            command.addAll(List.of("sh", "-c", "ulimit -f " + fileLimit / 512 + " && exec \"$@\"", "sh"));
        }
        // A compiler and a collector that do less leave the processors to the browsers.
        command.addAll(
                List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", program.toString()));
        var builder = new ProcessBuilder(command);
        // A setting of the machine must not change what is tested, least of all point it at somebody's database.
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|PANELBOARD|MONGODB)_.*"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return builder.start();
    }

    private void awaitReady() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(url() + "/readyz"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            await().atMost(TO_START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !process.isAlive() || answersOk(http, health));
        } catch (ConditionTimeoutException e) {
            kill();
            throw new IllegalStateException("Panelboard was not ready in time. " + lastWords(), e);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("Panelboard ended with " + process.exitValue() + ". " + lastWords());
        }
    }

    private static boolean answersOk(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + " ends with:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "There is no log to show: " + e.getMessage();
        }
    }

    private static boolean end(Process process) {
        try {
            return process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Panelboard was stopping", e);
        }
    }

    /**
     * Returns a port that stays free until the server takes it, also again after a restart: out of a range that no
     * other process of the build uses and out of which systems give no ports to clients.
     */
    private static int freePort() throws IOException {
        int first = 20_000 + 1_000 * FORK;
        int last = first + 999;
        for (int port = ThreadLocalRandom.current().nextInt(first, last); ; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                if (port == last) {
                    throw e;
                }
            }
        }
    }
}
