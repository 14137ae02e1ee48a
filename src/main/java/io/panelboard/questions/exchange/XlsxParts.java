package io.panelboard.questions.exchange;

import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The XML parts of a workbook, unpacked within bounds whatever the file says of its sizes. */
final class XlsxParts {

    /** What a workbook's parts may amount to, in bytes: twenty times the longest file. */
    static final int LARGEST = 20 * ListFile.LIMIT;

    private static final int MOST_PARTS = 1_000;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    private final Map<String, byte[]> parts = new HashMap<>();

    /** @throws RuleViolation if it is no workbook, damaged, protected by a password, or grows too large */
    static XlsxParts of(byte[] workbook) {
        switch (magic(workbook)) {
            case ZIP -> {}
            case OLE2 -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.WORKBOOK_PROTECTED);
            default -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.NO_WORKBOOK);
        }
        try {
            Path file = Files.createTempFile("list", ".xlsx");
            try {
                Files.write(file, workbook);
                return new XlsxParts(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            // Names of parts that are no text are an illegal argument here.
            throw damaged();
        }
    }

    private XlsxParts(Path file) throws IOException {
        int left = LARGEST;
        try (var zip = new ZipFile(file.toFile())) {
            var entries = zip.entries();
            for (int i = 0; i < MOST_PARTS && entries.hasMoreElements(); i++) {
                ZipEntry entry = entries.nextElement();
                String name = key(entry.getName());
                if (name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"))) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        byte[] content = in.readNBytes(left + 1);
                        left -= content.length;
                        parts.putIfAbsent(name, content);
                    }
                }
                if (left < 0) {
                    throw new RuleViolation(ListFile.FIELD, ExchangeViolation.WORKBOOK_TOO_LARGE);
                }
            }
        }
    }

    /** The part's content; names are compared without case, and a slash before them says nothing. */
    Optional<InputStream> find(String name) {
        return Optional.ofNullable(parts.get(key(name))).map(ByteArrayInputStream::new);
    }

    /** @throws RuleViolation if the workbook has no such part */
    InputStream get(String name) {
        return find(name).orElseThrow(XlsxParts::damaged);
    }

    static RuleViolation damaged() {
        return new RuleViolation(ListFile.FIELD, ExchangeViolation.WORKBOOK_DAMAGED);
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    private static int magic(byte[] bytes) {
        return bytes.length < 4
                ? 0
                : (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }
}
