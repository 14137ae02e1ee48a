package io.panelboard.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.panelboard.storage.KillWriters;
import io.panelboard.storage.OtherJvm;
import io.panelboard.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills (SIGKILL) a process that writes as fast as it can, repeatedly on the same file, and checks that every
 * acknowledged write is there. {@code -Dpanelboard.kill.rounds=30} makes it the long version, and {@code
 * -Dpanelboard.kill.fsync=false} leaves out the fsync, which a killed process does not need.
 */
class DurableBackendKillIT {

    private static final int ROUNDS = Integer.getInteger("panelboard.kill.rounds", 6);
    private static final String FSYNC = System.getProperty("panelboard.kill.fsync", "true");

    private final Random random = new Random(42);
    private final Set<String> rows = new HashSet<>();
    private final Map<String, Integer> highest = new HashMap<>();
    private long acknowledged;

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        List<String> lost = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            writeAndKill(round);
            try (TestDatabase mongo = TestDatabase.open(folder, true)) {
                lost.addAll(missing(mongo));
                assertConsistent(mongo);
            }
        }
        System.out.printf(
                "kill -9 under load: %d rounds, %d writes acknowledged, %d lost (fsync %s)%n",
                ROUNDS, acknowledged, lost.size(), FSYNC);
        assertThat(lost).isEmpty();
        assertThat(acknowledged).isGreaterThan(50L * ROUNDS);
    }

    private void writeAndKill(int round) throws IOException, InterruptedException {
        Process process = OtherJvm.start(KillWriters.class, folder.toString(), FSYNC, "r" + round);
        int killAfter = 100 + random.nextInt(900);
        try (BufferedReader acknowledgements = process.inputReader(OtherJvm.CHARSET)) {
            String line;
            int lines = 0;
            while ((line = acknowledgements.readLine()) != null) {
                note(line);
                if (++lines == killAfter) {
                    // Not Process.destroyForcibly, which also discards what is in the pipe.
                    var _ = process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed, and did not end by itself").isEqualTo(128 + 9);
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        acknowledged++;
        if (words[0].equals(KillWriters.INSERT)) {
            rows.add(words[1]);
        } else {
            highest.merge(words[1], Integer.parseInt(words[2]), Math::max);
        }
    }

    private List<String> missing(TestDatabase mongo) {
        Set<String> missing = new HashSet<>(rows);
        mongo.collection("rows").find().forEach(row -> missing.remove(row.getString("_id")));
        List<String> lost = new ArrayList<>(missing);
        highest.forEach((id, number) -> {
            boolean board = id.startsWith("board");
            Document found = mongo.collection(board ? "boards" : "counters")
                    .find(new Document("_id", id))
                    .first();
            int reached = found == null ? 0 : found.getInteger(board ? "seq" : "n");
            IntStream.rangeClosed(reached + 1, number).forEach(n -> lost.add(id + " " + n));
        });
        return lost;
    }

    /** Checks that each board is complete, and that both indexes find what is there (for a hundred rows). */
    private void assertConsistent(TestDatabase mongo) {
        for (Document board : mongo.collection("boards").find()) {
            assertThat(board.getList("events", Document.class))
                    .extracting(event -> event.getInteger("seq"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, board.getInteger("seq"))
                            .boxed()
                            .toList());
        }
        MongoCollection<Document> rows = mongo.collection("rows");
        List<Document> all = rows.find().into(new ArrayList<>());
        assertThat(rows.countDocuments()).isEqualTo(all.size());
        Collections.shuffle(all, random);
        for (Document row : all.subList(0, Math.min(all.size(), 100))) {
            assertThat(rows.find(new Document("_id", row.get("_id")))).containsExactly(row);
            assertThat(rows.find(new Document("writer", row.get("writer")).append("number", row.get("number"))))
                    .contains(row);
        }
    }
}
