package io.panelboard.audit.internal;

import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditTrail.Progress;
import io.panelboard.audit.AuditVerdict;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the chain in the database, a window of entries at a time, while entries may be added. It writes nothing, and
 * its memory use does not depend on the trail's length.
 */
@Component
class TrailCheck {

    private final AuditStore store;

    TrailCheck(AuditStore store) {
        this.store = store;
    }

    AuditVerdict run(@Nullable AuditHead noted, Consumer<Progress> progress) {
        var check = new ChainCheck(noted);
        long all = store.last().seq();
        while (true) {
            progress.accept(
                    new Progress(check.head().seq(), Math.max(all, check.head().seq())));
            long from = check.head().seq() + 1;
            List<AuditEntry> window = store.window(from, from + AuditStore.WINDOW - 1);
            for (AuditEntry entry : window) {
                var broken = check.verify(entry);
                if (broken != null) {
                    return broken;
                }
            }
            if (window.isEmpty()) {
                if (store.count() == check.head().seq()) {
                    // The count equals the highest number, so every entry has its own.
                    return check.verdict();
                }
                if (store.highest().seq() < from) {
                    return verdictUnlessUnnumbered(check);
                }
                if (store.window(from, from).isEmpty()) {
                    return ChainCheck.missing(from);
                }
            }
        }
    }

    private AuditVerdict verdictUnlessUnnumbered(ChainCheck check) {
        var unnumbered = store.findUnnumbered();
        return unnumbered.isEmpty()
                ? check.verdict()
                : ChainCheck.unnumbered(
                        EntryDocuments.read(unnumbered.getFirst()).key());
    }
}
