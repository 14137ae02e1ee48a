package io.panelboard.storage.embedded;

import io.panelboard.shared.ProgramVersion;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Describes a file on its first page, in readable text: what it is, in which format, and who wrote it.
 *
 * @param writer the version of Panelboard that made the file
 * @param made when a backup was made, as ISO 8601; empty for a file that is no backup
 */
public record FileHeader(int format, String writer, String made) {

    /** Numbers the present format. Format 1 was a bare MVStore; 2 is that of {@link BlockFile}. */
    static final int FORMAT = 2;

    private static final String TITLE = "Panelboard database\n";
    private static final String CHECK = "check: ";
    private static final Pattern BEGINNING =
            Pattern.compile(Pattern.quote(TITLE) + "format: (\\d{1,6})\nwriter: ([\\w.+-]{1,60})\n");

    /** Creates the header of a new file in the present format. */
    static FileHeader of(String made) {
        return new FileHeader(FORMAT, ProgramVersion.current(), made);
    }

    public byte[] bytes() {
        String text = TITLE + "format: " + format + "\nwriter: " + writer + "\nmade: " + made + "\n";
        return (text + CHECK + check(text) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Parses a header; null when this is none, or a damaged one. What follows the format may differ in a newer one, its
     * check too: it is read as far as it says which version it needs.
     */
    static @Nullable FileHeader read(byte[] page) {
        String text = new String(page, StandardCharsets.UTF_8);
        var beginning = BEGINNING.matcher(text);
        if (beginning.lookingAt() && Integer.parseInt(beginning.group(1)) > FORMAT) {
            return new FileHeader(Integer.parseInt(beginning.group(1)), beginning.group(2), "");
        }
        int check = text.indexOf("\n" + CHECK) + 1;
        if (!text.startsWith(TITLE) || check == 0) {
            return null;
        }
        String body = text.substring(0, check);
        if (!text.startsWith(CHECK + check(body) + "\n", check)) {
            return null;
        }
        Map<String, String> fields = body.substring(TITLE.length())
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
        return new FileHeader(
                Integer.parseInt(fields.getOrDefault("format", "0")),
                fields.getOrDefault("writer", ""),
                fields.getOrDefault("made", ""));
    }

    private static String check(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
