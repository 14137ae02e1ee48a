package io.panelboard.review.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditKind;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.TrailQuotes;
import io.panelboard.board.BoardFingerprints;
import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.RecordVerdict;
import io.panelboard.shared.ui.Times;
import java.time.ZoneId;
import java.util.Optional;
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
     * Compares a record with what it was made from.
     *
     * @param fileHash of the file that the value stands in, in the words of the trail; null if only the value is known
     * @param zone in which times are written
     */
    RecordVerdict verify(CheckValue value, @Nullable String fileHash, ZoneId zone) {
        if (trail.check(value.trail()) instanceof AuditVerdict.Broken broken) {
            return new RecordVerdict(false, "The record does not hold: " + broken.sentence());
        }
        String trailHolds = "the audit trail up to entry %d is as it was"
                .formatted(value.trail().seq());
        var board = fingerprints.of(value.interview(), value.board()).orElse(null);
        if (board == null) {
            return new RecordVerdict(
                    false,
                    "The record does not hold: this database has no revealed interview with these entries, although %s."
                            .formatted(trailHolds));
        }
        if (!board.hash().equals(value.boardHash())) {
            return new RecordVerdict(
                    false,
                    board.erased()
                            ? "The candidate was erased since this record was written, so that what the panel entered can no longer be compared; %s."
                                    .formatted(trailHolds)
                            : "The record does not hold: what the panel entered is not what it was when the record was written; %s."
                                    .formatted(trailHolds));
        }
        String holds =
                "what the panel entered, and %s".formatted(trailHolds.replace(" is as it was", ", are as they were"));
        if (fileHash == null) {
            return new RecordVerdict(
                    true,
                    "The record's check value holds: %s. Whether the file itself was changed shows when the file is checked."
                            .formatted(holds));
        }
        return downloaded(value, fileHash)
                .map(entry -> new RecordVerdict(
                        true,
                        "The record holds: %s, and this is the file that was downloaded on %s (entry %d)."
                                .formatted(holds, Times.dateTime(entry.at(), zone), entry.seq())))
                .orElseGet(() -> new RecordVerdict(
                        false,
                        "The file does not hold: %s, but this file was never downloaded here as it is. It was changed or saved anew; download the record again and compare."
                                .formatted(holds)));
    }

    private Optional<AuditEntry> downloaded(CheckValue value, String fileHash) {
        return trail.about(RecordReader.object(value.interview())).stream()
                .filter(entry ->
                        entry.kind() == AuditKind.DONE && entry.action().endsWith(", " + fileHash))
                .findFirst();
    }
}
