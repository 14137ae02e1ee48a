package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditKind;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Appends to the hash chain by optimistic locking: the unique index on numbers lets one process take the next number;
 * the others read on and retry.
 */
@Component
class Chain implements Indexes {

    /** Identifies the entry that began the chain: afterwards entries without a number are no longer taken into it. */
    static final String BEGINNING = "audit chain";

    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    /** Limits retries. At each one another process has appended, so the chain makes progress. */
    private static final int ATTEMPTS = 1_000;

    private final AuditStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private AuditHead lastKnown = AuditHead.NONE;
    private boolean initialized;

    Chain(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        AuditStore.ensureIndexes(mongo);
    }

    /**
     * Appends an entry; when this returns, the database has acknowledged it.
     *
     * @return false if something with this key was recorded already
     */
    boolean append(AuditEvent what) {
        lock.lock();
        try {
            initialize();
            return add(what, this::insert);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the end of the chain, as the database has it now. */
    AuditHead head() {
        lock.lock();
        try {
            initialize();
            catchUp();
            return lastKnown;
        } finally {
            lock.unlock();
        }
    }

    private void initialize() {
        if (initialized) {
            return;
        }
        lastKnown = store.last();
        if (!store.contains(BEGINNING)) {
            List<Document> earlier = store.unchained();
            earlier.forEach(document -> add(unchainedEvent(document), store::assignNumber));
            add(beginningEvent(earlier.size()), this::insert);
        }
        initialized = true;
    }

    private static AuditEvent unchainedEvent(Document document) {
        AuditEntry entry = EntryDocuments.read(document);
        return new AuditEvent(
                entry.key(),
                entry.at(),
                AuditKind.DONE,
                entry.by(),
                null,
                entry.action(),
                entry.object(),
                entry.reason());
    }

    private AuditEvent beginningEvent(int earlier) {
        String action = earlier == 0
                ? "began the audit trail"
                : "began the chain of the audit trail with %,d earlier entries".formatted(earlier);
        return new AuditEvent(
                BEGINNING, clock.instant(), AuditKind.DONE, AuditEntry.SYSTEM, null, action, "audit trail", null);
    }

    /** Stores an entry at its number: false if the event has one already, an exception if the number is taken. */
    private interface Write {
        boolean perform(AuditEntry entry);
    }

    private boolean insert(AuditEntry entry) {
        try {
            store.insert(entry);
            return true;
        } catch (DuplicateKeyException taken) {
            if (store.contains(entry.key())) {
                LOG.debug("Already on record: {}", entry.key());
                return false;
            }
            throw taken;
        }
    }

    private boolean add(AuditEvent what, Write write) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AuditEntry entry = what.after(lastKnown);
            try {
                boolean written = write.perform(entry);
                if (written) {
                    lastKnown = entry.head();
                }
                return written;
            } catch (DuplicateKeyException faster) {
                catchUp();
            }
        }
        throw new ConcurrencyFailureException("The audit trail grew faster than this could be added to it");
    }

    /** Reads the chain to its end, from the last known head. */
    private void catchUp() {
        long windowEnd;
        do {
            windowEnd = lastKnown.seq() + AuditStore.WINDOW;
            for (AuditEntry entry : store.window(lastKnown.seq() + 1, windowEnd)) {
                if (entry.seq() == lastKnown.seq() + 1) {
                    lastKnown = entry.head();
                }
            }
        } while (lastKnown.seq() == windowEnd);
    }
}
