package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.embedded.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;

/**
 * Damages a file anywhere: it is refused with a sentence and left untouched, or opens with everything that was
 * acknowledged (where the damage hit no live data).
 */
class DamagedFilesTest {

    private static final Path FOLDER =
            Path.of("target", "damaged", UUID.randomUUID().toString());
    private static final Path FILE = FOLDER.resolve(StoreFile.NAME);
    private static final Set<Document> CONTENT = new HashSet<>();

    /** Holds the file as left by a killed process, and as left by an orderly end. */
    private static byte[] killed = {};

    private static byte[] closed = {};
    private static int refused;
    private static int opened;

    /** Describes a change to a file. */
    record Damage(boolean orderly, Kind kind, double where, int length, long seed) {

        byte[] to(byte[] file) {
            int at = (int) (where * (file.length - 1));
            int until = Math.min(file.length, at + length);
            byte[] damaged = file.clone();
            Random random = new Random(seed);
            switch (kind) {
                case FLIP -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                case CUT -> damaged = Arrays.copyOf(damaged, at);
                case CUT_AT_BLOCK ->
                    damaged = Arrays.copyOf(damaged, Math.max(0, at - Math.floorMod(at - 12_288, 4_100)));
                case ZEROS -> Arrays.fill(damaged, at, until, (byte) 0);
                case NOISE -> {
                    byte[] noise = new byte[until - at];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, damaged, at, noise.length);
                }
                case MOVED -> {
                    int from = random.nextInt(file.length - (until - at) + 1);
                    System.arraycopy(file, from, damaged, at, until - at);
                }
            }
            return damaged;
        }
    }

    enum Kind {
        FLIP,
        CUT,
        CUT_AT_BLOCK,
        ZEROS,
        NOISE,
        MOVED
    }

    @AfterContainer
    static void tell() {
        System.out.printf("damaged files: %d refused, %d opened with everything%n", refused, opened);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void isRefusedOrOpensWithEverything(@ForAll("damages") Damage damage) throws IOException {
        write();
        byte[] damaged = damage.to(damage.orderly() ? closed : killed);
        Files.write(FILE, damaged);
        try (TestDatabase mongo = TestDatabase.open(FOLDER, true)) {
            opened++;
            assertThat(content(mongo)).isEqualTo(CONTENT);
            assertThat(mongo.collection("people").find(new Document("email", "p3@demo.test")))
                    .hasSize(1);
        } catch (StartupFailure e) {
            refused++;
            assertThat(e.getMessage()).startsWith(FILE.toAbsolutePath() + " ");
            assertThat(e.action()).contains("--panelboard.storage.restore=FILE");
            assertThat(FILE).hasBinaryContent(damaged);
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Kind.class),
                        // The beginning, the end and anywhere.
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(1, Arbitraries.doubles().between(0, 0.05)),
                                net.jqwik.api.Tuple.of(2, Arbitraries.doubles().between(0, 1)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.doubles().between(0.97, 1))),
                        Arbitraries.of(1, 8, 512, 4_100, 8_200, 41_000),
                        Arbitraries.longs())
                .as(Damage::new);
    }

    /** Writes for a while, so that there is free space, and replaced and removed documents. */
    private static void write() throws IOException {
        if (closed.length > 0) {
            return;
        }
        Random random = new Random(7);
        try (TestDatabase mongo = TestDatabase.open(FOLDER, true)) {
            var people = mongo.collection("people");
            people.createIndex(new Document("email", 1), new IndexOptions().unique(true));
            for (int i = 0; i < 150; i++) {
                people.insertOne(new Document("_id", "p" + i).append("email", "p" + i + "@demo.test"));
            }
            var boards = mongo.collection("boards");
            for (int i = 0; i < 300; i++) {
                Document event = new Document("seq", i).append("text", "evidence ".repeat(random.nextInt(60)));
                boards.updateOne(
                        new Document("_id", "b" + i % 20),
                        new Document("$push", new Document("events", event)),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));
            }
            people.deleteOne(new Document("_id", "p9"));
            CONTENT.addAll(content(mongo));
            // The state after a kill: every answer has left, nothing was closed.
            killed = Files.readAllBytes(FILE);
        }
        closed = Files.readAllBytes(FILE);
    }

    private static Set<Document> content(TestDatabase mongo) {
        Set<Document> all = new HashSet<>();
        mongo.collection("people").find().into(all);
        mongo.collection("boards").find().into(all);
        return all;
    }
}
