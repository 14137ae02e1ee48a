package io.panelboard.upkeep.internal;

import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.StoreHistory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records in the audit trail that the database was restored. The trail itself came back with the backup, so this is
 * possible only afterwards; each start publishes the event again, and its key keeps it unique.
 */
@Component
class RestoredOnRecord {

    private final StoreHistory history;
    private final ApplicationEventPublisher events;

    RestoredOnRecord(StoreHistory history, ApplicationEventPublisher events) {
        this.history = history;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        history.restoration()
                .ifPresent(restoration -> events.publishEvent(new AuditRequested(
                        "restored " + restoration.id(),
                        "system",
                        "restored a backup",
                        "database",
                        "From " + restoration.backup() + "; " + restoration.former())));
    }
}
