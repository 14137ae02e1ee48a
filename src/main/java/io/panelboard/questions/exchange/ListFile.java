package io.panelboard.questions.exchange;

import io.panelboard.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The text of a file that somebody uploads. */
public final class ListFile {

    /** The longest list that is read, in bytes of a file or characters of a text: 1 MB. */
    public static final int LIMIT = 1_000_000;

    static final String FIELD = "markdown";

    private ListFile() {}

    /**
     * The file's text, without a byte order mark.
     *
     * @throws Refused if it is too long, no UTF-8, or no text
     */
    public static String text(byte[] bytes) {
        checkLength(bytes.length);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refused(
                        FIELD,
                        "This is not a text file. Lists are read from .md, .txt, .csv, .xlsx, .json and .yaml files.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(FIELD, "This file is not UTF-8 text. Please save it as UTF-8 and try again.");
        }
    }

    static void checkLength(int length) {
        if (length > LIMIT) {
            throw new Refused(
                    FIELD,
                    "A list may have at most %,d characters; this has %,d. Please split it.".formatted(LIMIT, length));
        }
    }

    /** What the file's name says as a title: "senior-rust.md" is "Senior rust". */
    static String title(String fileName) {
        String words = fileName.replaceFirst("(?i)\\.(md|markdown|txt|csv|tsv|xlsx|json|ya?ml)$", "")
                .replaceAll("[-_\\s]+", " ")
                .strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
