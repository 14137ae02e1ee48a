package io.panelboard.access;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Measures what each attack does to a panel of four who note something at the same time, each four times a second, on
 * the packaged program with 512 MB of heap: how long a note takes until it is saved, what is left on the heap after a
 * collection, and how fast the log grows. After {@code ./mvnw package -DskipTests}:
 *
 * <pre>{@code
 * ./mvnw -B -q exec:java -Dexec.mainClass=io.panelboard.access.AttackBenchmark -Dexec.classpathScope=test \
 *     -Dexec.args="30 60"
 * }</pre>
 *
 * The arguments are the seconds of each attack and those until the heap is looked at again; 5 and 5 without them.
 * Attackers and server share the machine: only figures of one run compare well, and only of a quiet machine.
 */
final class AttackBenchmark implements AutoCloseable {

    private static final Path WORK = Path.of("target", "attacks");
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final List<String> PANEL = List.of("lead", "panelist1", "panelist2", "observer");
    private static final long BETWEEN_CLICKS = 250;
    private static final Pattern COLLECTED = Pattern.compile("Pause Full .*->(\\d+)M\\(");

    private final int attackSeconds;
    private final int restSeconds;
    private final int port;
    private final Process program;
    private final Path log = WORK.resolve("program.log");
    private final Path collections = WORK.resolve("gc.log");
    private final List<Panelist> panel = new ArrayList<>();

    /** One of the panel at an open board: the element that takes commands, and the question that notes are about. */
    private record Panelist(Tab tab, int outbox, String question) {}

    private record Clicks(List<Long> nanos, int failed) {

        double ms(int percentile) {
            return nanos.isEmpty() ? Double.NaN : nanos.get((nanos.size() - 1) * percentile / 100) / 1e6;
        }
    }

    private AttackBenchmark(int attackSeconds, int restSeconds) throws IOException, InterruptedException {
        this.attackSeconds = attackSeconds;
        this.restSeconds = restSeconds;
        Files.createDirectories(WORK);
        Files.deleteIfExists(log);
        Files.deleteIfExists(collections);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(
                JAVA.resolve("java").toString(),
                "-Xmx512m",
                "-Xlog:gc:file=" + collections,
                "-jar",
                System.getProperty("panelboard.jar", "target/panelboard.jar"));
        // A setting of the machine must not change what is measured.
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|PANELBOARD|MONGODB)_.*"));
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment()
                .put("PANELBOARD_DATA", Files.createTempDirectory(WORK, "data-").toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        program = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(program::destroyForcibly));
        awaitReady();
    }

    public static void main(String[] arguments) throws Exception {
        int attack = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int rest = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (var benchmark = new AttackBenchmark(attack, rest)) {
            benchmark.run();
        }
    }

    private void run() throws IOException, InterruptedException {
        String board = seat();
        clicks(attackSeconds, 0);
        System.out.println(
                "| beside the panel | clicks | not saved | p50 ms | p99 ms | p99 ÷ without | heap MB before | after | after %d s | log kB a minute |"
                        .formatted(restSeconds));
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var attack : new Attacks(port, board).all().entrySet()) {
            long heapBefore = heap();
            Clicks without = clicks(attackSeconds, 1);
            long logged = Files.size(log);
            Clicks with = attacked(attack.getValue());
            double minutes = attackSeconds / 60.0;
            double logGrowth = (Files.size(log) - logged) / 1e3 / minutes;
            long heapAfter = heap();
            TimeUnit.SECONDS.sleep(restSeconds);
            row("nothing", without, without);
            row(attack.getKey(), with, without, heapBefore, heapAfter, heap(), logGrowth);
        }
    }

    private static void row(String name, Clicks clicks, Clicks without, Object... rest) {
        var line = new StringBuilder("| %s | %d | %d | %.1f | %.1f | %.2f |"
                .formatted(
                        name,
                        clicks.nanos().size(),
                        clicks.failed(),
                        clicks.ms(50),
                        clicks.ms(99),
                        clicks.ms(99) / without.ms(99)));
        for (Object cell : rest) {
            line.append(cell instanceof Double number ? " %.0f |".formatted(number) : " %s |".formatted(cell));
        }
        System.out.println(line);
    }

    private Clicks attacked(Attacks.Attack attack) throws InterruptedException {
        var goesOn = new AtomicBoolean(true);
        try (var attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running = attackers.submit(() -> {
                attack.run(goesOn::get);
                return null;
            });
            Clicks clicks = clicks(attackSeconds, 2);
            goesOn.set(false);
            try {
                running.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("The attack ended early", e.getCause());
            }
            return clicks;
        }
    }

    /** Everybody on the panel notes something, at their own pace. */
    private Clicks clicks(int seconds, int phase) throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failed = new ConcurrentLinkedQueue<String>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Panelist one : panel) {
                var _ = people.submit(() -> {
                    for (int i = 0; System.nanoTime() < end; i++) {
                        long start = System.nanoTime();
                        String answer = one.tab()
                                .call(
                                        one.outbox(),
                                        "apply",
                                        "b" + start,
                                        "note",
                                        one.question(),
                                        "Phase " + phase + ", " + i);
                        if (answer.contains("saved")) {
                            nanos.add(System.nanoTime() - start);
                        } else {
                            failed.add(answer);
                        }
                        TimeUnit.MILLISECONDS.sleep(BETWEEN_CLICKS);
                    }
                    return null;
                });
            }
        }
        return new Clicks(nanos.stream().sorted().toList(), failed.size());
    }

    /** Opens the live board for each of the panel, with its push channel, and returns its address. */
    private String seat() {
        String board = "";
        for (String name : PANEL) {
            var tab = new Tab(port);
            if (!tab.signIn(name + "@demo.test", "panelboard")) {
                throw new IllegalStateException(name + " cannot sign in");
            }
            if (board.isEmpty()) {
                board = live(tab);
            }
            String page = tab.open(board);
            tab.listen();
            var question = Pattern.compile("question\\\\\":\\\\\"([^\\\\]+)").matcher(page);
            if (!question.find()) {
                throw new IllegalStateException("No question on the board of " + name);
            }
            int outbox = tab.nodes().stream()
                    .filter(node -> tab.call(node, "apply", "s" + node, "note", question.group(1), "Begin")
                            .contains("saved"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nothing takes what " + name + " notes"));
            panel.add(new Panelist(tab, outbox, question.group(1)));
        }
        return board;
    }

    /** The board, of those on the Lead's first page, on which something can be noted now. */
    private static String live(Tab lead) {
        return Pattern.compile("board/([0-9A-Za-z-]+)")
                .matcher(lead.open(""))
                .results()
                .map(found -> found.group())
                .distinct()
                .filter(address -> lead.open(address).contains("\\\"state\\\":\\\"ACTIVE"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no live board"));
    }

    /** Collects what can be collected, and returns what is left in MB. */
    private long heap() throws IOException, InterruptedException {
        new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(program.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return COLLECTED
                .matcher(Files.readString(collections))
                .results()
                .reduce((_, last) -> last)
                .map(last -> Long.parseLong(last.group(1)))
                .orElseThrow(() -> new IllegalStateException("No collection in " + collections));
    }

    private void awaitReady() throws InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 600 && program.isAlive(); i++) {
                TimeUnit.MILLISECONDS.sleep(200);
                if (isReady(http, ready)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("The program does not start; see " + log);
    }

    private static boolean isReady(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    @Override
    public void close() {
        program.destroy();
    }
}
