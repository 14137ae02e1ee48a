package io.panelboard.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import io.panelboard.storage.ServedDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/**
 * Panels score at random while the program is killed, stopped, cut off from its database and its disk, and while its
 * clock jumps. Afterwards every acknowledged operation is looked for in the database. The small version is part of
 * every build; {@code ./mvnw verify -Pfaults} runs the full one, {@code -Dpanelboard.faults.kills} and
 * {@code -Dpanelboard.faults.seed} change it.
 */
class FaultsIT {

    private static final int KILLS = Integer.getInteger("panelboard.faults.kills", 2);
    private static final boolean FULL = KILLS >= 30;
    private static final long SEED = Long.getLong("panelboard.faults.seed", System.nanoTime());
    /** In which the largest file of a process is counted. */
    private static final int BLOCK = 512;

    private static final Path WORK = Path.of("target", "faults");
    private static final Summary SUMMARY = new Summary();

    private final Random random = new Random(SEED);
    private Path folder = WORK;

    @BeforeEach
    void prepare(TestInfo test) throws IOException {
        Files.createDirectories(WORK);
        folder = Files.createTempDirectory(WORK, test.getDisplayName().replaceAll("\\W", "") + "-");
        System.out.println("faults: " + test.getDisplayName() + ", -Dpanelboard.faults.seed=" + SEED);
    }

    @AfterAll
    static void tell() {
        System.out.println(SUMMARY);
    }

    @Test
    void killedStoppedAndItsClockSet() {
        try (Play play = new Play("process", random.nextLong(), folder, embedded())) {
            int port = play.startAndWait(0);
            play.begin();
            int stops = Math.max(1, KILLS / 6);
            for (int kill = 0; kill < KILLS; kill++) {
                play.awaitSaved(random.nextInt(20, 500));
                jump(play);
                assertThat(new Health(port).letsIn("admin@demo.test")).isTrue();
                play.awaitSaved(random.nextInt(10, 200));
                play.program().kill();
                SUMMARY.fault("kill -9");
                if (kill % 6 == 5) {
                    killWhileItStarts(play);
                }
                port = play.startAndWait(0);
                if (kill < stops) {
                    play.awaitSaved(random.nextInt(20, 300));
                    stop(play);
                    port = play.startAndWait(0);
                }
            }
            play.awaitSaved(200);
            play.end();
            stop(play);
            try (ServedDatabase file = ServedDatabase.open(folder)) {
                nothingIsLost(play, file.database());
            }
        }
    }

    private void jump(Play play) {
        // Some seconds, as a machine's clock is corrected, or hours, as somebody sets it.
        long seconds = random.nextBoolean() ? random.nextInt(-90, 90) : random.nextInt(-30_000, 30_000);
        play.jump(seconds);
        SUMMARY.fault("clock set " + (seconds < 0 ? "back" : "forward"));
    }

    private void killWhileItStarts(Play play) {
        Program starting = play.start(0);
        assertThat(starting.awaitEnd(Duration.ofMillis(random.nextInt(1_000, 6_000))))
                .as("still starting, or ready")
                .isEqualTo(-1);
        starting.kill();
        SUMMARY.fault("kill -9 while starting");
    }

    /** Ends by itself and in time, while the pages go on asking. */
    private static void stop(Play play) {
        long before = System.nanoTime();
        play.program().terminate();
        int exit = play.program().awaitEnd(Duration.ofSeconds(20));
        SUMMARY.took("to stop", Duration.ofNanos(System.nanoTime() - before));
        SUMMARY.fault("SIGTERM");
        assertThat(exit).as("ends by itself, in time").isEqualTo(128 + 15);
    }

    @Test
    void itsDiskIsFull() throws IOException {
        assumeTrue(FULL && File.separatorChar == '/', "part of the full run, where a limit for files can be set");
        try (Play play = new Play("disk", random.nextLong(), folder, embedded())) {
            play.typeUpTo(4_000);
            play.startAndWait(0);
            play.begin();
            play.awaitSaved(100);
            stop(play);
            Path file = folder.resolve("panelboard.mv");
            for (int round = 0; round < (FULL ? 3 : 1); round++) {
                Health health = new Health(play.startAndWait(Files.size(file) / BLOCK + 500));
                SUMMARY.fault("disk full");
                await().atMost(Duration.ofMinutes(1)).until(() -> !health.isUp());
                long later = play.line.later();
                await().until(() -> play.line.later() > later + 10);
                long saved = play.line.saved();
                await().until(() -> play.line.later() > later + 30);
                assertThat(play.line.saved()).as("nothing is saved any more").isEqualTo(saved);
                assertThat(play.log()).content().contains("Make room on the disk");
                stop(play);
                play.startAndWait(0);
                play.awaitSaved(100);
                stop(play);
            }
            play.startAndWait(0);
            play.awaitSaved(50);
            play.end();
            stop(play);
            try (ServedDatabase stored = ServedDatabase.open(folder)) {
                nothingIsLost(play, stored.database());
            }
        }
    }

    @Test
    void cutOffFromItsDatabase() throws IOException {
        Path data = Files.createDirectories(folder.resolve("database"));
        try (ServedDatabase served = ServedDatabase.open(data);
                TcpProxy proxy = new TcpProxy(served.port());
                Play play = new Play(
                        "database", random.nextLong(), folder, Map.of("MONGODB_URI", served.address(proxy.port())))) {
            play.startAndWait(0);
            play.begin();
            for (int cut = 0; cut < (FULL ? 10 : 1); cut++) {
                cut(play, proxy, TcpProxy.Cut.RESET, Duration.ofMillis(random.nextInt(300, 5_000)));
                cut(play, proxy, TcpProxy.Cut.SILENT, Duration.ofMillis(random.nextInt(300, 8_000)));
            }
            if (FULL) {
                cut(play, proxy, TcpProxy.Cut.RESET, Duration.ofMinutes(1));
                cut(play, proxy, TcpProxy.Cut.SILENT, Duration.ofMinutes(1));
            }
            play.awaitSaved(100);
            play.end();
            stop(play);
            nothingIsLost(play, served.database());
        }
    }

    private static void cut(Play play, TcpProxy proxy, TcpProxy.Cut how, Duration length) {
        play.awaitSaved(50);
        long later = play.line.later();
        long start = System.nanoTime();
        proxy.cut(how);
        SUMMARY.fault("database away (" + how + ", " + (length.toSeconds() < 60 ? "seconds" : "a minute") + ")");
        // The cut lasts this long, whatever happens meanwhile.
        while (System.nanoTime() - start < length.toNanos()) {
            if (play.line.later() > later) {
                SUMMARY.took("to notice that the database is away", Duration.ofNanos(System.nanoTime() - start));
                later = Long.MAX_VALUE;
            }
            LockSupport.parkNanos(1_000_000);
        }
        long saved = play.line.saved();
        long mended = System.nanoTime();
        proxy.cut(TcpProxy.Cut.NONE);
        await().pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(30))
                .until(() -> play.line.saved() > saved);
        SUMMARY.took("to save again once it is back", Duration.ofNanos(System.nanoTime() - mended));
    }

    private Map<String, String> embedded() {
        return Map.of("PANELBOARD_DATA", folder.toString());
    }

    private static void nothingIsLost(Play play, MongoDatabase database) {
        Comparison comparison = new Comparison(database);
        comparison.of(play.sessions());
        SUMMARY.add(play, comparison);
        assertThat(comparison.lost()).as("acknowledged and not stored").isEmpty();
        assertThat(comparison.wrong()).as("stored otherwise than it should").isEmpty();
        assertThat(play.line.complaints())
                .as("what pages were not told in a sentence")
                .isEmpty();
        assertThat(comparison.compared()).isGreaterThan(100);
    }
}
