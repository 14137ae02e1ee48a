package io.panelboard.storage.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Lets commands in one at a time, in the order they came, and lets the answer to a write out only when the write is on
 * disk. A refused write waits as well: what it ran into may be a write that is not there yet.
 */
final class CommandGate {

    /** Everything else counts as a write. */
    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate",
            "endsessions");

    private final ReentrantLock turn = new ReentrantLock(true);
    private final GroupCommit commits;

    CommandGate(MVStore store, boolean fsync) {
        this.commits = new GroupCommit(store, fsync, turn);
    }

    GroupCommit commits() {
        return commits;
    }

    /** @throws StoreStoppedException when the store has stopped, or stops with this write */
    Document run(String command, Document query, Supplier<Document> work) {
        boolean writes = writes(command.toLowerCase(Locale.ROOT), query);
        long write = 0;
        try {
            turn.lock();
            try {
                commits.requireRunning();
                if (writes) {
                    write = commits.count();
                }
                return work.get();
            } finally {
                turn.unlock();
            }
        } catch (MVStoreException e) {
            int code = e.getErrorCode();
            if (code != DataUtils.ERROR_FILE_CORRUPT && code != DataUtils.ERROR_READING_FAILED) {
                throw e;
            }
            // A part of the file is not what was written; nothing may be built on it.
            throw commits.stop(e);
        } catch (Error e) {
            // Memory or stack ran out, perhaps in the middle of a change.
            throw commits.stop(e);
        } finally {
            if (write > 0) {
                commits.await(write);
            }
        }
    }

    /** Runs in a turn of its own, between commands. */
    void alone(Runnable work) {
        turn.lock();
        try {
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** The same for what has a result. */
    <T> T between(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private static boolean writes(String command, Document query) {
        if (command.equals("aggregate")) {
            return query.get("pipeline") instanceof Collection<?> stages
                    && stages.stream()
                            .anyMatch(stage -> stage instanceof Document document
                                    && (document.containsKey("$out") || document.containsKey("$merge")));
        }
        return !READS.contains(command);
    }
}
