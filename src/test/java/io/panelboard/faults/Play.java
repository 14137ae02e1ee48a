package io.panelboard.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Several panels that score at the same time, one interview after the other, whatever happens to the program. */
final class Play implements AutoCloseable {

    private static final int LANES = 5;
    private static final List<String> PANEL =
            List.of("demo-lead", "demo-panelist1", "demo-panelist2", "demo-observer", "demo-manager");
    private static final Duration TO_END = Duration.ofSeconds(90);

    final Line line = new Line();
    private final String name;
    private final Random random;
    private final Path log;
    private final Map<String, String> settings = new HashMap<>();
    private final Queue<Session> sessions = new ConcurrentLinkedQueue<>();
    private final List<Thread> lanes = new ArrayList<>();
    private final AtomicInteger planned = new AtomicInteger();
    private volatile int longest = 200;
    private long clock;
    private @Nullable Program program;

    Play(String name, long seed, Path folder, Map<String, String> storage) {
        this.name = name;
        this.random = new Random(seed);
        this.log = folder.resolve(name + ".log");
        settings.putAll(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", "0",
                "SPRING_PROFILES_ACTIVE", "demo"));
        settings.putAll(storage);
    }

    /** Starts the program; the pages reach it as soon as it listens to them. */
    Program start(long fileLimit) {
        Program next = Program.start(settings, log, clock, fileLimit, line::complain);
        program = next;
        return next;
    }

    /** Starts the program and waits until it is ready; returns its port. */
    int startAndWait(long fileLimit) {
        Program next = start(fileLimit);
        int port = next.awaitReady();
        line.connect(next);
        return port;
    }

    Program program() {
        if (program == null) {
            throw new IllegalStateException("Nothing was started yet.");
        }
        return program;
    }

    Path log() {
        return log;
    }

    Collection<Session> sessions() {
        return sessions;
    }

    void typeUpTo(int characters) {
        longest = characters;
    }

    void begin() {
        for (int lane = 0; lane < LANES; lane++) {
            long seed = random.nextLong();
            lanes.add(Thread.ofVirtual().start(() -> interviews(new Random(seed))));
        }
    }

    /** Waits until so many more orders are acknowledged. */
    void awaitSaved(long more) {
        long enough = line.saved() + more;
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(60))
                .until(() -> line.saved() >= enough);
    }

    /** The machine's clock is set, now and for whatever starts later. */
    void jump(long seconds) {
        clock += seconds;
        Answer answer = line.deliver(Gate.CLOCK, Long.toString(clock));
        if (answer == null || answer.state() != Answer.State.SAVED) {
            line.complain("the clock could not be set: " + answer);
        }
    }

    /** Lets every page come to the end of what it has given. */
    void end() {
        line.end();
        try {
            for (Thread lane : lanes) {
                if (!lane.join(TO_END)) {
                    line.complain("a page still waits for its answer");
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            line.close();
        }
    }

    private void interviews(Random draws) {
        while (!line.isEnding()) {
            Answer answer = line.deliver(Gate.PLAN, name + "-" + planned.incrementAndGet());
            if (answer == null || answer.state() != Answer.State.SAVED) {
                // A candidate whose planning was cut off is there already, and the next one has another name.
                continue;
            }
            List<String> words = List.of(answer.words().split(" ", -1));
            var session = new Session(words.getFirst(), words.subList(1, words.size()), draws.nextInt(60, 250));
            play(session, draws);
        }
    }

    private void play(Session session, Random draws) {
        List<Thread> threads = new ArrayList<>();
        for (String person : PANEL) {
            session.pages.add(new Page(line, session, person, draws.nextLong(), longest));
        }
        sessions.add(session);
        session.pages.forEach(page -> threads.add(Thread.ofVirtual().start(page)));
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        line.close();
        if (program != null) {
            program.close();
        }
    }
}
