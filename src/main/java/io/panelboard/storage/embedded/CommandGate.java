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
 * Serializes commands in order of arrival (a fair lock) and returns the answer to a write only when the write is on
 * disk. A refused write waits as well, because it may have conflicted with a write that is not on disk yet.
 */
final class CommandGate {

    /** Names the commands that only read; everything else counts as a write. */
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

    private final ReentrantLock commandLock = new ReentrantLock(true);
    private final GroupCommit commits;

    CommandGate(MVStore store, boolean fsync) {
        this.commits = new GroupCommit(store, fsync, commandLock);
    }

    GroupCommit commits() {
        return commits;
    }

    /** @throws StoreStoppedException when the store has stopped, or stops with this write */
    Document run(String command, Document query, Supplier<Document> work) {
        boolean writes = writes(command.toLowerCase(Locale.ROOT), query);
        long write = 0;
        try {
            commandLock.lock();
            try {
                commits.requireRunning();
                if (writes) {
                    write = commits.registerWrite();
                }
                return work.get();
            } finally {
                commandLock.unlock();
            }
        } catch (MVStoreException e) {
            int code = e.getErrorCode();
            if (code != DataUtils.ERROR_FILE_CORRUPT && code != DataUtils.ERROR_READING_FAILED) {
                throw e;
            }
            // Part of the file is corrupt; nothing may be built on it.
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

    /** Runs work exclusively, between commands. */
    void runExclusively(Runnable work) {
        commandLock.lock();
        try {
            work.run();
        } finally {
            commandLock.unlock();
        }
    }

    /** Computes a value exclusively, between commands. */
    <T> T callExclusively(Supplier<T> work) {
        commandLock.lock();
        try {
            return work.get();
        } finally {
            commandLock.unlock();
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
