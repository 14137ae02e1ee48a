package io.panelboard.upkeep.internal;

import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.StoreHistory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts it on the record that the database was restored. The trail came back with the rest, so that it can only be told
 * afterwards; each start tells it again, and the trail keeps it once.
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
    void tell() {
        history.restoration()
                .ifPresent(restoration -> events.publishEvent(new AuditRequested(
                        "restored " + restoration.id(),
                        "system",
                        "restored a backup",
                        "database",
                        "From " + restoration.backup() + "; " + restoration.former())));
    }
}
