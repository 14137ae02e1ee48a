package io.panelboard.exchange;

import io.panelboard.shared.RuleViolation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes the text of an uploaded file. */
public final class ListFile {

    /** Limits the length of a list, in bytes of a file or characters of a text: 1 MB. */
    public static final int LIMIT = 1_000_000;

    /** Limits how many lines, items or rows with something in them a list has: reading takes its time for each. */
    public static final int MAX_ITEMS = 20_000;

    /** Names the input that a list comes by, on the page and in requests. */
    public static final String FIELD = "file";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private ListFile() {}

    /**
     * Holds a file's text and the encoding it was read in.
     *
     * @param encoding its name, such as "UTF-8"
     * @param guessed whether nothing in the file proves this encoding
     */
    public record Decoded(String text, String encoding, boolean guessed) {}

    /**
     * Returns the file's text, without a byte order mark.
     *
     * @throws RuleViolation if it is too long or no text
     */
    public static String text(byte[] bytes) {
        return decode(bytes).text();
    }

    /**
     * Decodes a file as UTF-8, as UTF-16 if it has a byte order mark, else as Windows-1252; the mark is removed.
     *
     * @throws RuleViolation if it is too long or no text
     */
    public static Decoded decode(byte[] bytes) {
        checkLength(bytes.length);
        try {
            return checked(decoded(bytes));
        } catch (CharacterCodingException e) {
            throw noText();
        }
    }

    /**
     * Decodes a file in the encoding that a person chose.
     *
     * @param charset null to detect it
     * @throws RuleViolation if it is too long or no text
     */
    public static Decoded decode(byte[] bytes, @Nullable Charset charset) {
        if (charset == null) {
            return decode(bytes);
        }
        checkLength(bytes.length);
        return checked(new Decoded(new String(bytes, charset).replaceFirst("^\uFEFF", ""), charset.name(), false));
    }

    private static Decoded decoded(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(decode(bytes, 2, StandardCharsets.UTF_16BE), "UTF-16", false);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(decode(bytes, 2, StandardCharsets.UTF_16LE), "UTF-16", false);
        }
        try {
            int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
            return new Decoded(decode(bytes, mark, StandardCharsets.UTF_8), "UTF-8", false);
        } catch (CharacterCodingException _) {
            return new Decoded(decode(bytes, 0, WINDOWS), "Windows-1252", true);
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded checked(Decoded file) {
        if (file.text().indexOf('\0') >= 0) {
            throw noText();
        }
        return file;
    }

    private static RuleViolation noText() {
        return new RuleViolation(FIELD, ExchangeViolation.NO_TEXT);
    }

    public static void checkLength(int length) {
        if (length > LIMIT) {
            throw new RuleViolation(FIELD, ExchangeViolation.TOO_LONG, LIMIT, length);
        }
    }

    /**
     * Checks the number of lines, items or rows.
     *
     * @throws RuleViolation if there are more than {@link #MAX_ITEMS}
     */
    public static void checkItems(int count) {
        if (count > MAX_ITEMS) {
            throw new RuleViolation(FIELD, ExchangeViolation.TOO_MANY_ITEMS, MAX_ITEMS, count);
        }
    }

    /** Derives a title from a file name: "senior-rust.md" is "Senior rust". */
    public static String title(String fileName) {
        String words = fileName.replaceFirst("(?i)\\.(md|markdown|txt|csv|tsv|xlsx|json|ya?ml)$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
