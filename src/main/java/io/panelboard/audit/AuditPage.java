package io.panelboard.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were found, the newest first.
 *
 * @param next the {@code before} with which to go on, or 0 if nothing is left to look at
 * @param lookedBackTo if looking was stopped for its length before enough was found: the time of the entry it stopped at
 */
public record AuditPage(
        List<AuditRow> rows, long next, @Nullable Instant lookedBackTo) {

    public AuditPage {
        rows = List.copyOf(rows);
    }
}
