package io.panelboard.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes the hashes of entries, in a form that other tools can recompute.
 *
 * <p>An entry's canonical form is JSON as of RFC 8785: no space, members in the order of their names, only what must be
 * escaped is. The members are {@code action}, {@code at} (UTC with three digits of a second, such as
 * {@code "2026-01-12T09:00:00.000Z"}), {@code by}, {@code from} (may be {@code null}), {@code key}, {@code kind},
 * {@code object}, {@code previous}, {@code reasonDigest} (may be {@code null}) and {@code seq} (a number). The hash is
 * the SHA-256 of its UTF-8 bytes, in lower-case hexadecimal digits. The {@code previous} of the first entry is 64 zeros.
 *
 * <p>Instead of a reason it contains a digest: the SHA-256 of the UTF-8 bytes of salt and reason, one after the other.
 * Once reason and salt are erased, the digest reveals nothing, and the chain stays valid.
 *
 * <p>With an exported JSON file, in Python:
 *
 * <pre>{@code
 * NAMES = ["action", "at", "by", "from", "key", "kind", "object", "previous", "reasonDigest", "seq"]
 * form = json.dumps({n: entry[n] for n in NAMES}, separators=(",", ":"), ensure_ascii=False)
 * hashlib.sha256(form.encode()).hexdigest() == entry["hash"]
 * }</pre>
 */
public final class AuditChain {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AuditChain() {}

    /** Returns the text that is hashed. */
    public static String canonical(AuditEntry entry) {
        var json = new StringBuilder(400);
        member(json.append('{'), "action", entry.action());
        member(json.append(','), "at", time(entry.at()));
        member(json.append(','), "by", entry.by());
        member(json.append(','), "from", entry.from());
        member(json.append(','), "key", entry.key());
        member(json.append(','), "kind", entry.kind().name());
        member(json.append(','), "object", entry.object());
        member(json.append(','), "previous", entry.previous());
        member(json.append(','), "reasonDigest", entry.reasonDigest());
        return json.append(",\"seq\":").append(entry.seq()).append('}').toString();
    }

    /** Computes the hash of the canonical form. */
    public static String hash(AuditEntry entry) {
        return sha256(canonical(entry));
    }

    /** Computes the digest that replaces a reason in the canonical form. */
    public static String digest(String salt, String reason) {
        return sha256(salt + reason);
    }

    /** Formats a time as in the canonical form. */
    public static String time(Instant at) {
        return AT.format(at);
    }

    private static void member(StringBuilder json, String name, @Nullable String value) {
        quoted(json, name);
        json.append(':');
        if (value == null) {
            json.append("null");
        } else {
            quoted(json, value);
        }
    }

    private static void quoted(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < ' ') {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
