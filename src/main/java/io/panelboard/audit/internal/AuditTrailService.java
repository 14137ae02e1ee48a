package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditPage;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reads the trail for administrators. */
@Service
class AuditTrailService implements AuditTrail {

    /** Limits the entries that one page searches, to about a second's work. */
    private static final int SEARCH_LIMIT = 50_000;

    private static final String OBJECT = "audit trail";

    private final AuditStore store;
    private final Chain chain;
    private final TrailCheck check;
    private final NameSource names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditTrailService(
            AuditStore store,
            Chain chain,
            TrailCheck check,
            NameSource names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.chain = chain;
        this.check = check;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public AuditPage entries(Person reader, AuditFilter filter, long before, int limit) {
        requireAdministrator(reader);
        int most = Math.clamp(limit, 1, MOST);
        DisplayNames named = names.names(reader, filter);
        List<AuditRow> rows = new ArrayList<>();
        long next = Math.min(before, chain.head().seq() + 1);
        long stop = Math.max(1, next - SEARCH_LIMIT);
        int window = filter.equals(AuditFilter.ALL) ? Math.min(most, AuditStore.WINDOW) : AuditStore.WINDOW;
        AuditEntry oldest = null;
        while (next > stop) {
            var entries = store.window(Math.max(stop, next - window), next - 1).reversed();
            for (AuditEntry entry : entries) {
                AuditRow row = match(entry, filter, named);
                if (row != null) {
                    rows.add(row);
                }
                if (rows.size() == most) {
                    return new AuditPage(rows, entry.seq() == 1 ? 0 : entry.seq(), null);
                }
                oldest = entry;
            }
            next = Math.max(stop, next - window);
        }
        return new AuditPage(rows, next > 1 ? next : 0, next > 1 && oldest != null ? oldest.at() : null);
    }

    static @Nullable AuditRow match(AuditEntry entry, AuditFilter filter, DisplayNames names) {
        if (!filter.mayMatch(entry)) {
            return null;
        }
        AuditRow row = names.row(entry);
        return filter.matches(row) ? row : null;
    }

    @Override
    public AuditHead head(Person reader) {
        requireAdministrator(reader);
        return chain.head();
    }

    @Override
    public Check check(Person reader, @Nullable AuditHead noted) {
        requireAdministrator(reader);
        events.publishEvent(AuditRequested.of(
                reader.id(),
                noted == null
                        ? "checked the chain of the audit trail"
                        : "checked the chain of the audit trail against entry " + noted.seq(),
                OBJECT));
        return progress -> check.run(noted, progress);
    }

    @Override
    public Export export(Person reader, AuditFilter filter, AuditFormat format) {
        requireAdministrator(reader);
        // Before the file leaves: an export that cannot be recorded is not delivered.
        events.publishEvent(AuditRequested.of(reader.id(), "exported the audit trail as " + format.label(), OBJECT));
        return new TrailFile(store, chain.head(), names.names(reader, filter), filter, format, clock.instant());
    }

    private static void requireAdministrator(Person reader) {
        reader.require(Role.ADMINISTRATOR, "read the audit trail");
    }
}
