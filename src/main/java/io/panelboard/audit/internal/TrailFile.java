package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditFilter;
import io.panelboard.audit.AuditFormat;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditRow;
import io.panelboard.audit.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writes the trail up to a head as a file, one window of entries in memory at a time. */
record TrailFile(
        AuditStore store, AuditHead head, DisplayNames names, AuditFilter filter, AuditFormat format, Instant at)
        implements AuditTrail.Export {

    @Override
    public String name() {
        return "audit-trail-%s-%d.%s"
                .formatted(at.atOffset(ZoneOffset.UTC).toLocalDate(), head.seq(), format.extension());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        switch (format) {
            case CSV -> CsvTrail.write(rows(), head, out);
            case JSON -> JsonTrail.write(rows(), head, filter, at, out);
        }
    }

    private Iterator<AuditRow> rows() {
        return LongStream.iterate(1, from -> from <= head.seq(), from -> from + AuditStore.WINDOW)
                .mapToObj(from -> store.window(from, Math.min(head.seq(), from + AuditStore.WINDOW - 1)))
                .flatMap(this::matching)
                .iterator();
    }

    private Stream<AuditRow> matching(List<AuditEntry> window) {
        return window.stream()
                .map(entry -> AuditTrailService.match(entry, filter, names))
                .filter(Objects::nonNull);
    }
}
