package io.panelboard.storage.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings writes to disk, many at once: whoever waits first commits for all who have written by then; who comes
 * meanwhile waits for the next round.
 *
 * <p>After a failed commit there is no way back. What is in memory may be more than what is on disk, so nothing is read
 * or written any more until the file is opened again, and every command is told why.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final MVStore store;
    private final boolean fsync;
    private final ReentrantLock turn;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition round = lock.newCondition();
    private boolean committing;
    private long durable;

    /** Written under the turn of the command that writes. */
    private volatile long written;

    private volatile @Nullable StoreStoppedException stopped;

    private volatile LongConsumer watcher = nanos -> {};

    /** @param turn the lock under which commands run, one at a time */
    GroupCommit(MVStore store, boolean fsync, ReentrantLock turn) {
        this.store = store;
        this.fsync = fsync;
        this.turn = turn;
    }

    /** Counts one write; called in the writer's turn. The number is what the writer then waits for. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the one command whose turn it is writes it
    long count() {
        return ++written;
    }

    long counted() {
        return written;
    }

    /**
     * Returns when this write, and with it every earlier one, is on disk.
     *
     * @throws StoreStoppedException when it could not be brought there
     */
    void await(long write) {
        lock.lock();
        try {
            while (durable < write) {
                requireRunning();
                if (committing) {
                    round.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** One round for all who have written; the lock is free meanwhile, so that others can line up. */
    private void lead() {
        committing = true;
        lock.unlock();
        long reached = -1;
        try {
            reached = commit();
        } finally {
            lock.lock();
            committing = false;
            durable = Math.max(durable, reached);
            round.signalAll();
        }
    }

    /** Commits now, and returns up to which write everything is on disk. */
    long commit() {
        long start = System.nanoTime();
        try {
            long reached;
            long version;
            turn.lock();
            try {
                requireRunning();
                if (store.isClosed()) {
                    // A closed store would take the commit for done.
                    throw new IllegalStateException("the file was closed");
                }
                reached = written;
                store.commit();
                version = store.getFileStore().lastChunkVersion();
            } finally {
                turn.unlock();
            }
            if (fsync) {
                store.sync();
            }
            if (store.getFileStore() instanceof BlockStore blocks) {
                blocks.acknowledge(version, fsync);
            }
            watcher.accept(System.nanoTime() - start);
            return reached;
        } catch (StoreStoppedException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw stop(e);
        }
    }

    /** @throws StoreStoppedException after a failure */
    void requireRunning() {
        StoreStoppedException reason = stopped;
        if (reason != null) {
            throw reason;
        }
    }

    /** @param watcher told how many nanoseconds each commit took */
    void onCommit(LongConsumer watcher) {
        this.watcher = watcher;
    }

    boolean isStopped() {
        return stopped != null;
    }

    /** Ends all work on the store for good; the first reason stays. */
    synchronized StoreStoppedException stop(Throwable cause) {
        StoreStoppedException reason = stopped;
        if (reason == null) {
            reason = new StoreStoppedException(cause);
            stopped = reason;
            log.error("{}", reason.getMessageWithoutErrorCode(), cause);
        }
        return reason;
    }
}
