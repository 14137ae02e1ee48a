package io.panelboard.review.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what is compared of a record's file, in any of its formats. */
public final class CheckedFile {

    private static final String HASH = "SHA-256 ";

    /** Limits what is read of an unpacked workbook, in bytes: several times the largest record. */
    private static final int LARGEST_UNPACKED = 100_000_000;

    private CheckedFile() {}

    /** Returns the SHA-256 of the content, in the words of the audit trail, such as "SHA-256 9f86d0…". */
    public static String hash(byte[] content) {
        return words(sha256().digest(content));
    }

    /** Creates what computes the hash of a file while it is written. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Formats a finished hash as {@link #hash}. */
    public static String words(byte[] sha256) {
        return HASH + HexFormat.of().formatHex(sha256);
    }

    /**
     * Returns the different check values that stand in a file: one in a record, one for each interview in a file of many.
     *
     * @return empty if there is none
     * @throws IOException if the file cannot be read
     */
    public static List<CheckValue> values(byte[] content) throws IOException {
        return List.copyOf(found(content));
    }

    private static Set<CheckValue> found(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            try (var pdf = Loader.loadPDF(content)) {
                return CheckValue.allIn(new PDFTextStripper().getText(pdf));
            }
        }
        if (start.startsWith("PK")) {
            return inWorkbook(content);
        }
        return CheckValue.allIn(new String(content, StandardCharsets.UTF_8));
    }

    private static Set<CheckValue> inWorkbook(byte[] content) throws IOException {
        Set<CheckValue> values = new LinkedHashSet<>();
        int left = LARGEST_UNPACKED;
        try (var parts = ZipFile.builder().setByteArray(content).get()) {
            for (var part : Collections.list(parts.getEntries())) {
                try (var in = parts.getInputStream(part)) {
                    byte[] unpacked = in.readNBytes(left);
                    left -= unpacked.length;
                    values.addAll(CheckValue.allIn(new String(unpacked, StandardCharsets.UTF_8)));
                }
            }
        }
        return values;
    }
}
