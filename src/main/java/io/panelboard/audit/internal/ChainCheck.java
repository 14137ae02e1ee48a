package io.panelboard.audit.internal;

import io.panelboard.audit.AuditChain;
import io.panelboard.audit.AuditEntry;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.audit.AuditVerdict.Broken;
import io.panelboard.shared.ReasonsErased;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Verifies a chain entry by entry, in the order of numbers, and keeps only the last. */
final class ChainCheck {

    private static final String UP_TO_HERE =
            "The entries before it are as they were written; what comes from there on can no longer be relied on."
                    + " Compare it with a backup.";

    private final @Nullable AuditHead noted;
    private AuditHead head = AuditHead.NONE;
    private long erased;

    /** @param noted a head to compare with on the way, or null */
    ChainCheck(@Nullable AuditHead noted) {
        this.noted = noted;
    }

    /** Returns the head up to which the chain is intact. */
    AuditHead head() {
        return head;
    }

    /** Verifies the next entry; null if it follows the one before it. */
    @Nullable Broken verify(AuditEntry entry) {
        long expected = head.seq() + 1;
        if (entry.seq() > expected) {
            return missing(expected);
        }
        if (entry.seq() < expected) {
            return broken(entry, "there is a second entry with this number.");
        }
        if (!AuditChain.hash(entry).equals(entry.hash())) {
            return broken(entry, "it was changed after it was written; its content no longer gives its hash.");
        }
        if (!entry.previous().equals(head.hash())) {
            return broken(entry, "it does not follow the entry before it; one of the two was replaced or put in.");
        }
        if (!reasonIsIntact(entry)) {
            return broken(entry, "its reason was changed after it was written.");
        }
        if (noted != null && noted.seq() == entry.seq() && !noted.hash().equals(entry.hash())) {
            return new Broken(
                    entry.seq(),
                    "its hash is not the one that was noted.",
                    "The trail was written anew since then, up to this entry at least. Compare it with a backup.");
        }
        if (entry.reasonDigest() != null && entry.salt() == null) {
            erased++;
        }
        head = entry.head();
        return null;
    }

    /** Returns the verdict after the last entry. */
    AuditVerdict verdict() {
        if (head.equals(AuditHead.NONE)) {
            return new Broken(
                    0,
                    "it has no entry at all.",
                    "Nothing was ever recorded in this database, or everything was removed. Check that the setting of"
                            + " the data folder or of the database's address is the right one.");
        }
        if (noted != null && noted.seq() > head.seq()) {
            return new Broken(
                    head.seq() + 1,
                    "it is missing, and so is everything after it up to the noted entry %d.".formatted(noted.seq()),
                    "The end of the trail was cut off, or this is an older backup.");
        }
        return new AuditVerdict.Intact(head.seq(), head, erased);
    }

    static Broken missing(long seq) {
        return new Broken(seq, "it is missing, while later entries are there; it was removed.", UP_TO_HERE);
    }

    /** Reports an entry without a valid number. */
    static Broken unnumbered(String key) {
        return new Broken(
                0,
                "the entry with the key \"%s\" has no place in the chain.".formatted(key),
                "It was put in past the application. All entries with a number are as they were written.");
    }

    private static Broken broken(AuditEntry entry, String what) {
        return new Broken(entry.seq(), what, UP_TO_HERE);
    }

    private static boolean reasonIsIntact(AuditEntry entry) {
        String digest = entry.reasonDigest();
        String salt = entry.salt();
        if (digest == null) {
            return entry.reason() == null && salt == null;
        }
        if (salt == null) {
            return ReasonsErased.isErased(entry.reason());
        }
        return AuditChain.digest(salt, Objects.requireNonNullElse(entry.reason(), ""))
                .equals(digest);
    }
}
