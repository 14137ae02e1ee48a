package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.people.CurrentAddress;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.ReasonsErased;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records published events in the audit trail. */
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

    /** Runs synchronously within the recorded command, so that a command whose entry cannot be stored fails. */
    @EventListener
    void on(AuditRequested what) {
        String from = what.by().equals(AuditEntry.SYSTEM) ? null : address.get().orElse(null);
        Instant at = what.at() == null ? clock.instant() : what.at();
        chain.append(AuditEvent.of(what, at, from));
    }

    /** Erases reasons that may speak of the candidate (R12); what was done, by whom and when stays. */
    @EventListener
    void on(ReasonsErased erased) {
        store.eraseReasons(erased.object());
    }
}
