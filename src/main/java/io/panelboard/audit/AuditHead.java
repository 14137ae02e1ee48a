package io.panelboard.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at some moment. Whoever keeps one elsewhere can later tell whether everything up to it is as it
 * was, and still there.
 *
 * @param seq the number of the last entry, from 1; 0 if there is none
 * @param hash the last entry's hash, 64 hexadecimal digits in lower case
 */
public record AuditHead(long seq, String hash) {

    /** What stands before the first entry. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /** As {@link #text} wrote it, in any case and with space around it. */
    public static AuditHead parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("A noted head is the number of an entry, a colon and 64 hexadecimal"
                    + " digits, as the audit page shows it.");
        }
        return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** Such as "1204:9f86d0…", the hash in full. */
    public String text() {
        return seq + ":" + hash;
    }
}
