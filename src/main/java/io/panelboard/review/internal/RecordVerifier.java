package io.panelboard.review.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.TrailQuotes;
import io.panelboard.board.BoardFingerprints;
import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.RecordVerdict;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a check value with the stored board and the whole audit trail. It writes nothing. */
@Component
class RecordVerifier {

    private final BoardFingerprints fingerprints;
    private final TrailQuotes trail;

    RecordVerifier(BoardFingerprints fingerprints, TrailQuotes trail) {
        this.fingerprints = fingerprints;
        this.trail = trail;
    }

    /**
     * Compares a record, or a file of many, with what it was made from.
     *
     * @param values the check values in it, at least one
     * @param fileHash of the file that they stand in, in the words of the trail; null if only the value is known
     * @param zone in which times are written
     */
    RecordVerdict verify(List<CheckValue> values, @Nullable String fileHash, ZoneId zone) {
        CheckValue value = values.getFirst();
        if (fileHash == null) {
            return one(value, zone, null, null);
        }
        for (CheckValue each : values) {
            Optional<AuditEntry> downloaded = entry(RecordReader.object(each.interview()), fileHash);
            if (downloaded.isPresent()) {
                return one(each, zone, fileHash, downloaded.get());
            }
        }
        AuditEntry exported = entry(RecordExportService.RECORDS, fileHash).orElse(null);
        return exported == null && values.size() == 1 ? one(value, zone, fileHash, null) : many(values, zone, exported);
    }

    private RecordVerdict one(
            CheckValue value, ZoneId zone, @Nullable String fileHash, @Nullable AuditEntry downloaded) {
        if (trail.check(value.trail()) instanceof AuditVerdict.Broken broken) {
            return new RecordVerdict(false, "The record does not hold: " + broken.sentence());
        }
        String trailHolds = trailHolds(value);
        switch (compare(value)) {
            case UNKNOWN -> {
                return new RecordVerdict(
                        false,
                        "The record does not hold: this database has no revealed interview with these entries, although %s."
                                .formatted(trailHolds));
            }
            case ERASED -> {
                return new RecordVerdict(
                        false,
                        "The candidate was erased since this record was written, so that what the panel entered can no longer be compared; %s."
                                .formatted(trailHolds));
            }
            case CHANGED -> {
                return new RecordVerdict(
                        false,
                        "The record does not hold: what the panel entered is not what it was when the record was written; %s."
                                .formatted(trailHolds));
            }
            case SAME -> {}
        }
        String holds =
                "what the panel entered, and %s".formatted(trailHolds.replace(" is as it was", ", are as they were"));
        if (fileHash == null) {
            return new RecordVerdict(
                    true,
                    "The record's check value holds: %s. Whether the file itself was changed shows when the file is checked."
                            .formatted(holds));
        }
        return downloaded == null
                ? new RecordVerdict(
                        false,
                        "The file does not hold: %s, but this file was never downloaded here as it is. It was changed or saved anew; download the record again and compare."
                                .formatted(holds))
                : new RecordVerdict(
                        true,
                        "The record holds: %s, and this is the file that was downloaded on %s (entry %d)."
                                .formatted(holds, Times.dateTime(downloaded.at(), zone), downloaded.seq()));
    }

    private RecordVerdict many(List<CheckValue> values, ZoneId zone, @Nullable AuditEntry exported) {
        CheckValue latest = values.stream()
                .max(Comparator.comparingLong(value -> value.trail().seq()))
                .orElseThrow();
        if (trail.check(latest.trail()) instanceof AuditVerdict.Broken broken) {
            return new RecordVerdict(false, "The records do not hold: " + broken.sentence());
        }
        Map<Compared, Long> found =
                values.stream().collect(Collectors.groupingBy(this::compare, Collectors.counting()));
        String records = FigureFormatter.count(values.size(), "record");
        long wrong = found.getOrDefault(Compared.CHANGED, 0L) + found.getOrDefault(Compared.UNKNOWN, 0L);
        if (wrong > 0) {
            return new RecordVerdict(
                    false,
                    "The records do not hold: of %d of %s, what the panel entered is not what it was when they were exported, or is not in this database; %s."
                            .formatted(wrong, records, trailHolds(latest)));
        }
        if (exported == null) {
            return new RecordVerdict(
                    false,
                    "The file of %s does not hold: no export of this database was this file as it is. It was changed or saved anew, or its export was not finished; export the records again and compare."
                            .formatted(records));
        }
        long erased = found.getOrDefault(Compared.ERASED, 0L);
        String export = "this is the file of %s whose export was finished on %s (entry %d)"
                .formatted(records, Times.dateTime(exported.at(), zone), exported.seq());
        if (erased > 0) {
            return new RecordVerdict(
                    false,
                    "Candidates were erased since these records were exported, so that what the panel entered can no longer be compared for %d of them; %s, and %s."
                            .formatted(erased, export, trailHolds(latest)));
        }
        return new RecordVerdict(
                true,
                "The records hold: what the panels entered, and %s, and %s."
                        .formatted(trailHolds(latest).replace(" is as it was", ", are as they were"), export));
    }

    private static String trailHolds(CheckValue value) {
        return "the audit trail up to entry %d is as it was"
                .formatted(value.trail().seq());
    }

    private enum Compared {
        SAME,
        CHANGED,
        ERASED,
        UNKNOWN
    }

    private Compared compare(CheckValue value) {
        return fingerprints
                .of(value.interview(), value.board())
                .map(board -> board.hash().equals(value.boardHash())
                        ? Compared.SAME
                        : board.erased() ? Compared.ERASED : Compared.CHANGED)
                .orElse(Compared.UNKNOWN);
    }

    private Optional<AuditEntry> entry(String object, String fileHash) {
        return trail.about(object).stream()
                .filter(entry ->
                        entry.kind() == AuditKind.DONE && entry.action().endsWith(", " + fileHash))
                .findFirst();
    }
}
