package io.panelboard.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds one page of matching entries, the newest first.
 *
 * @param next the {@code before} with which to continue, or 0 at the end
 * @param searchedBackTo if the search stopped at its limit before the page was full: the time of the entry it stopped at
 */
public record AuditPage(
        List<AuditRow> rows, long next, @Nullable Instant searchedBackTo) {

    public AuditPage {
        rows = List.copyOf(rows);
    }
}
