package io.panelboard.review.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
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
        try {
            return HASH
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Returns the check value that stands in a file.
     *
     * @return empty if there is none
     * @throws IOException if the file cannot be read
     */
    public static Optional<CheckValue> value(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(content.length, 5), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            try (var pdf = Loader.loadPDF(content)) {
                return CheckValue.in(new PDFTextStripper().getText(pdf));
            }
        }
        if (start.startsWith("PK")) {
            return inWorkbook(content);
        }
        return CheckValue.in(new String(content, StandardCharsets.UTF_8));
    }

    private static Optional<CheckValue> inWorkbook(byte[] content) throws IOException {
        int left = LARGEST_UNPACKED;
        try (var parts = ZipFile.builder().setByteArray(content).get()) {
            for (var part : Collections.list(parts.getEntries())) {
                try (var in = parts.getInputStream(part)) {
                    byte[] unpacked = in.readNBytes(left);
                    left -= unpacked.length;
                    var found = CheckValue.in(new String(unpacked, StandardCharsets.UTF_8));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
