package io.panelboard.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies the end of the chain at some moment. A head noted elsewhere later shows whether everything up to it is
 * unchanged and still there.
 *
 * @param seq the number of the last entry, from 1; 0 if there is none
 * @param hash the last entry's hash, 64 hexadecimal digits in lower case
 */
public record AuditHead(long seq, String hash) {

    /** Precedes the first entry. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Parses the form of {@link #text}, in any case and with surrounding space.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static AuditHead parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("A noted head is the number of an entry, a colon and 64 hexadecimal"
                    + " digits, as the audit page shows it.");
        }
        return new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    /** Returns a form such as "1204:9f86d0…", with the hash in full. */
    public String text() {
        return seq + ":" + hash;
    }
}
