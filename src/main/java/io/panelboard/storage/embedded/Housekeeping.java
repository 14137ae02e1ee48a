package io.panelboard.storage.embedded;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;

/** Reclaims the space of replaced documents (compaction), a little every two seconds while there is something to do. */
final class Housekeeping implements AutoCloseable {

    private static final int PERIOD_SECONDS = 2;
    private static final int TARGET_FILL_PERCENT = 70;
    private static final int BYTES_AT_ONCE = 2 << 20;

    private final MVStore store;
    private final CommandGate gate;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("storage-housekeeping").factory());
    private long lastCompactedWrite = -1;
    private boolean unfinished;

    Housekeeping(MVStore store, CommandGate gate) {
        this.store = store;
        this.gate = gate;
    }

    void start() {
        var _ = worker.scheduleWithFixedDelay(this::compact, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    private void compact() {
        GroupCommit commits = gate.commits();
        if (commits.isStopped() || (commits.lastWrite() == lastCompactedWrite && !unfinished)) {
            return;
        }
        lastCompactedWrite = commits.lastWrite();
        try {
            gate.runExclusively(() -> unfinished = store.compact(TARGET_FILL_PERCENT, BYTES_AT_ONCE));
            var _ = commits.commit();
        } catch (RuntimeException e) {
            // A failed commit has been logged already, and stopping again logs nothing.
            var _ = commits.stop(e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: an interrupt would close the file under a running commit.
        worker.close();
    }
}
