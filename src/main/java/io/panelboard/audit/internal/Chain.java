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
 * Adds to the chain. Whoever is first to take the next number has it, in this process or another; the others read on
 * and try the number after it.
 */
@Component
class Chain implements Indexes {

    /** The key of the entry that began the chain: from then on nothing without a number is taken into it. */
    static final String BEGINNING = "audit chain";

    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    /** Each time another process was faster, so the chain grows all the while. */
    private static final int ATTEMPTS = 1_000;

    private final AuditStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private AuditHead known = AuditHead.NONE;
    private boolean begun;

    Chain(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        AuditStore.ensureIndexes(mongo);
    }

    /**
     * Adds an entry; when this returns, the database has acknowledged it.
     *
     * @return false if something with this key was on record already
     */
    boolean append(AuditEvent what) {
        lock.lock();
        try {
            begin();
            return add(what, this::insert);
        } finally {
            lock.unlock();
        }
    }

    /** The end of the chain, as the database has it now. */
    AuditHead head() {
        lock.lock();
        try {
            begin();
            readOn();
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void begin() {
        if (begun) {
            return;
        }
        known = store.last();
        if (!store.holds(BEGINNING)) {
            List<Document> earlier = store.unchained();
            earlier.forEach(document -> add(asItWas(document), store::place));
            add(beginning(earlier.size()), this::insert);
        }
        begun = true;
    }

    private static AuditEvent asItWas(Document document) {
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

    private AuditEvent beginning(int earlier) {
        String action = earlier == 0
                ? "began the audit trail"
                : "began the chain of the audit trail with %,d earlier entries".formatted(earlier);
        return new AuditEvent(
                BEGINNING, clock.instant(), AuditKind.DONE, AuditEntry.SYSTEM, null, action, "audit trail", null);
    }

    /** Puts an entry in its place: false if it has one already, an exception if the place is taken. */
    private interface Write {
        boolean perform(AuditEntry entry);
    }

    private boolean insert(AuditEntry entry) {
        try {
            store.insert(entry);
            return true;
        } catch (DuplicateKeyException taken) {
            if (store.holds(entry.key())) {
                LOG.debug("Already on record: {}", entry.key());
                return false;
            }
            throw taken;
        }
    }

    private boolean add(AuditEvent what, Write write) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            AuditEntry entry = what.after(known);
            try {
                boolean written = write.perform(entry);
                if (written) {
                    known = entry.head();
                }
                return written;
            } catch (DuplicateKeyException faster) {
                readOn();
            }
        }
        throw new ConcurrencyFailureException("The audit trail grew faster than this could be added to it");
    }

    /** Follows the chain to its end, from where it was last seen. */
    private void readOn() {
        long looked;
        do {
            looked = known.seq() + AuditStore.WINDOW;
            for (AuditEntry entry : store.window(known.seq() + 1, looked)) {
                if (entry.seq() == known.seq() + 1) {
                    known = entry.head();
                }
            }
        } while (known.seq() == looked);
    }
}
