package io.panelboard.audit.internal;

import com.sun.management.OperatingSystemMXBean;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditTrail.Progress;
import io.panelboard.shared.mongo.Databases;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Measures a check of 100,000 entries on the embedded database, and the cost of adding some; also in processor time,
 * which is more reliable on a busy machine.
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.audit.internal.AuditBenchmark }</pre>
 */
final class AuditBenchmark {

    private static final int ENTRIES = 100_000;
    private static final int BATCH = 1_000;
    private static final int ROUNDS = 3;

    private AuditBenchmark() {}

    public static void main(String[] arguments) {
        var mongo = Databases.EMBEDDED.template();
        AuditStore.ensureIndexes(mongo);
        var store = new AuditStore(mongo);
        AuditHead head = new Chain(store, Trails.CLOCK).head();
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            AuditEntry entry = Trails.happening("entry " + i, i % 4 == 0 ? "The offer expires tomorrow" : null)
                    .after(head);
            head = entry.head();
            batch.add(EntryDocuments.write(entry));
            if (batch.size() == BATCH) {
                mongo.insert(batch, AuditStore.AUDIT);
                batch.clear();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            time("check of 100,000 entries", () -> new TrailCheck(store).run(null, AuditBenchmark::ignore));
        }
        var chain = new Chain(store, Trails.CLOCK);
        time("first entry after a start", () -> chain.append(Trails.happening("first", null)));
        time("1,000 entries, one by one", () -> {
            for (int i = 0; i < 1_000; i++) {
                chain.append(Trails.happening("one " + i, null));
            }
        });
    }

    private static void ignore(Progress now) {
        // Only the time counts.
    }

    private static void time(String what, Runnable action) {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long cpu = machine.getProcessCpuTime();
        action.run();
        System.out.printf(
                "%-28s %8.0f ms, %8.0f ms of processor%n",
                what, (System.nanoTime() - start) / 1e6, (machine.getProcessCpuTime() - cpu) / 1e6);
    }
}
