package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.TrailQuotes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads quotes from the stored trail, without the chain that appends to it. */
@Component
class StoredTrailQuotes implements TrailQuotes {

    private final AuditStore store;
    private final TrailCheck check;

    StoredTrailQuotes(AuditStore store, TrailCheck check) {
        this.store = store;
        this.check = check;
    }

    @Override
    public AuditHead head() {
        return store.last();
    }

    @Override
    public List<AuditEntry> about(String object) {
        return store.about(object);
    }

    @Override
    public AuditVerdict check(AuditHead noted) {
        return check.run(noted, progress -> {});
    }
}
