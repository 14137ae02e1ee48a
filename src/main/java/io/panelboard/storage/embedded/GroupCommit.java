package io.panelboard.storage.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits writes in groups: the first waiting thread commits for all that have written by then; later ones wait for the
 * next commit.
 *
 * <p>A failed commit is final. Memory may be ahead of the disk, so nothing is read or written any more until the file
 * is opened again, and every command is refused with the reason. Thread-safe.
 */
final class GroupCommit {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

    private final MVStore store;
    private final boolean fsync;
    private final ReentrantLock commandLock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition round = lock.newCondition();
    private boolean committing;
    private long durable;

    /** Counts writes; guarded by {@link #commandLock}. */
    private volatile long written;

    private volatile @Nullable StoreStoppedException stopped;

    private volatile LongConsumer watcher = nanos -> {};

    /** @param commandLock the lock under which commands run, one at a time */
    GroupCommit(MVStore store, boolean fsync, ReentrantLock commandLock) {
        this.store = store;
        this.fsync = fsync;
        this.commandLock = commandLock;
    }

    /** Counts one write, under the lock of the writer's command, and returns the number to {@link #await}. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // guarded by commandLock
    long registerWrite() {
        return ++written;
    }

    long lastWrite() {
        return written;
    }

    /**
     * Blocks until this write, and with it every earlier one, is on disk.
     *
     * @throws StoreStoppedException when the commit failed
     */
    void await(long write) {
        lock.lock();
        try {
            while (durable < write) {
                requireRunning();
                if (committing) {
                    round.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Commits for all that have written; the lock is released meanwhile, so that others can queue. */
    private void commitForAll() {
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

    /** Commits now, and returns the number of the last write that is on disk. */
    long commit() {
        long start = System.nanoTime();
        try {
            long reached;
            long version;
            commandLock.lock();
            try {
                requireRunning();
                if (store.isClosed()) {
                    // A closed store would report the commit as done.
                    throw new IllegalStateException("the file was closed");
                }
                reached = written;
                store.commit();
                version = store.getFileStore().lastChunkVersion();
            } finally {
                commandLock.unlock();
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

    /** @param watcher called after each commit with its duration in nanoseconds */
    void onCommit(LongConsumer watcher) {
        this.watcher = watcher;
    }

    boolean isStopped() {
        return stopped != null;
    }

    /** Stops all work on the store for good; the first reason is kept. */
    synchronized StoreStoppedException stop(Throwable cause) {
        StoreStoppedException reason = stopped;
        if (reason == null) {
            reason = new StoreStoppedException(cause);
            stopped = reason;
            // A disk that is full or gone needs no trace.
            log.error(
                    "The embedded database stops: {}",
                    reason.getMessageWithoutErrorCode(),
                    reason.isOfTheDisk() ? null : cause);
        }
        return reason;
    }
}
