package io.panelboard.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The program in a process of its own, seen from beside it. */
final class Program implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(2);

    private final Process process;
    private final OutputStream orders;
    private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();
    private final CompletableFuture<String> port = new CompletableFuture<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Thread reader;
    private final Consumer<String> complain;
    private volatile boolean gone;

    private Program(Process process, Consumer<String> complain) {
        this.process = process;
        this.complain = complain;
        orders = process.getOutputStream();
        reader = Thread.ofVirtual().start(this::read);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
    }

    /**
     * Starts the program; it is not ready yet.
     *
     * @param clock how far its clock is off, in seconds
     * @param fileLimit the largest file that it may write, in blocks of 512 bytes; 0 for no limit
     * @param complain told of what went wrong in it without belonging to any order
     */
    static Program start(
            Map<String, String> settings, Path log, long clock, long fileLimit, Consumer<String> complain) {
        List<String> command = new ArrayList<>();
        if (fileLimit > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -f " + fileLimit + " && exec \"$@\"", "sh"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Gate.class.getName(),
                Long.toString(clock)));
        var builder = new ProcessBuilder(command);
        // A setting of the machine must not change what is tested, least of all point it at somebody's database.
        builder.environment().keySet().removeIf(key -> key.matches("(SPRING|SERVER|MANAGEMENT|PANELBOARD|MONGODB)_.*"));
        builder.environment().putAll(settings);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new Program(builder.start(), complain);
        } catch (IOException e) {
            throw new UncheckedIOException("The program cannot be started", e);
        }
    }

    /** Sends something and hears later what became of it; never fails. */
    CompletableFuture<Answer> ask(String what, String words) {
        var answer = new CompletableFuture<Answer>();
        String number = Long.toString(numbers.incrementAndGet());
        asked.put(number, answer);
        try {
            synchronized (orders) {
                orders.write((what + "\t" + number + "\t" + words + "\n").getBytes(StandardCharsets.UTF_8));
                orders.flush();
            }
        } catch (IOException e) {
            answer.complete(Answer.GONE);
        }
        if (gone) {
            answer.complete(Answer.GONE);
        }
        return answer;
    }

    /** @throws IllegalStateException when the program ends instead */
    int awaitReady() {
        String answer = port.orTimeout(TO_START.toSeconds(), TimeUnit.SECONDS).join();
        if (answer.isEmpty()) {
            throw new IllegalStateException("The program ended instead of starting, with " + exit());
        }
        return Integer.parseInt(answer);
    }

    /** The file's end comes after every answer that had reached the pipe. */
    void kill() {
        // Not the method of the same name of Process, which also throws away what is in the pipe.
        var _ = process.toHandle().destroyForcibly();
        join();
    }

    /** Asks the program to end by itself, as an operating system does. */
    void terminate() {
        var _ = process.toHandle().destroy();
    }

    /** Waits for the end; the answer is the exit value, or -1 if it did not end in time. */
    int awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return -1;
            }
            join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int exit() {
        return awaitEnd(Duration.ofSeconds(30));
    }

    private void join() {
        try {
            reader.join();
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = answers.readLine()) != null) {
                String[] words = line.split("\t", 3);
                hear(words[0], words[1], Answer.parse(words[2]));
            }
        } catch (IOException e) {
            // The pipe broke with the process: the same as its end.
        } finally {
            gone = true;
            port.complete("");
            asked.values().forEach(answer -> answer.complete(Answer.GONE));
        }
    }

    private void hear(String what, String number, Answer answer) {
        if (what.equals(Gate.READY)) {
            port.complete(answer.words());
            return;
        }
        CompletableFuture<Answer> waiting = asked.remove(number);
        if (waiting == null) {
            complain.accept(answer.words());
        } else {
            waiting.complete(answer);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
