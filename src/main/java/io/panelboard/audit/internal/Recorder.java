package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.people.CurrentAddress;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what was done and puts it on record. */
@Component
class Recorder {

    private final AuditStore store;
    private final Chain chain;
    private final CurrentAddress address;
    private final Clock clock;

    Recorder(AuditStore store, Chain chain, CurrentAddress address, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.address = address;
        this.clock = clock;
    }

    /** Runs within the command that it records, so that a command whose record fails does not look done. */
    @EventListener
    void on(AuditRequested what) {
        String from = what.by().equals(AuditEntry.SYSTEM) ? null : address.get().orElse(null);
        Instant at = what.at() == null ? clock.instant() : what.at();
        chain.append(AuditEvent.of(what, at, from));
    }

    /** That it was done, by whom and when, stays on record; the words that may speak of the candidate go (R12). */
    @EventListener
    void on(ReasonsErased erased) {
        store.eraseReasons(erased.object());
    }
}
