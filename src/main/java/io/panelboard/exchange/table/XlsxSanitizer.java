package io.panelboard.exchange.table;

import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ListFile;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.SAXException;

/**
 * Copies a workbook within bounds, reduced to its texts, so that the library can read it safely.
 * Validation alone is not enough: the library allocates memory for the column that a cell names and for the index of a
 * shared text, parses numbers of any length, and evaluates shared formulas.
 */
final class XlsxSanitizer {

    /** Limits the unpacked parts of a workbook, in bytes: twenty times the longest file. */
    private static final int MAX_BYTES = 20 * ListFile.LIMIT;

    private static final int MAX_PARTS = 1_000;
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    private static final String SHARED = "xl/sharedstrings.xml";
    private static final String FORMAT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String CONTENT_TYPES = """
            <Types><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
            <Override PartName="/%s" ContentType="%ssharedStrings+xml"/></Types>""".formatted(FORMAT, SHARED, FORMAT);

    private XlsxSanitizer() {}

    /**
     * Holds a workbook within bounds.
     *
     * @param merges the areas of merged cells, such as "A2:A5", by the sheets' names
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sanitized(byte[] workbook, Map<String, List<String>> merges) {}

    /**
     * Returns a workbook with the same sheets and texts.
     *
     * @throws RuleViolation if it is no workbook, damaged, protected by a password, or grows too large
     */
    static Sanitized sanitize(byte[] workbook) {
        switch (magic(workbook)) {
            case ZIP -> {}
            case OLE2 -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.WORKBOOK_PROTECTED);
            default -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.NO_WORKBOOK);
        }
        try {
            return packed(unpacked(workbook));
        } catch (IOException | SAXException | IllegalArgumentException e) {
            // Thrown for names of parts that are no text.
            throw damaged();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the XML parts by name, in lower case and without a leading slash. */
    private static Map<String, byte[]> unpacked(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("list", ".xlsx");
        try {
            Files.write(file, workbook);
            Map<String, byte[]> parts = new HashMap<>();
            int left = MAX_BYTES;
            try (var zip = new ZipFile(file.toFile())) {
                var entries = zip.entries();
                for (int i = 0; i < MAX_PARTS && entries.hasMoreElements(); i++) {
                    ZipEntry entry = entries.nextElement();
                    String name = entry.getName().replaceFirst("^/", "").toLowerCase(Locale.ROOT);
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
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    private static Sanitized packed(Map<String, byte[]> parts)
            throws IOException, SAXException, ParserConfigurationException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            put(zip, "[Content_Types].xml", CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
            int sharedTexts = 0;
            byte[] shared = parts.remove(SHARED);
            if (shared != null) {
                var filter = new XlsxFilter(0);
                put(zip, SHARED, filter.copy(new ByteArrayInputStream(shared)));
                sharedTexts = filter.sharedTexts();
            }
            Map<String, String> sheets = new HashMap<>();
            Map<String, String> targets = new HashMap<>();
            Map<String, List<String>> merges = new HashMap<>();
            for (var part : parts.entrySet()) {
                var filter = new XlsxFilter(sharedTexts);
                put(zip, part.getKey(), filter.copy(new ByteArrayInputStream(part.getValue())));
                sheets.putAll(filter.sheets());
                if (part.getKey().equals("xl/_rels/workbook.xml.rels")) {
                    targets.putAll(filter.targets());
                }
                merges.put(part.getKey(), filter.merges());
            }
            zip.finish();
            return new Sanitized(out.toByteArray(), bySheet(sheets, targets, merges));
        }
    }

    private static Map<String, List<String>> bySheet(
            Map<String, String> sheets, Map<String, String> targets, Map<String, List<String>> merges) {
        Map<String, List<String>> result = new HashMap<>();
        sheets.forEach((name, id) -> {
            String target = targets.getOrDefault(id, "").toLowerCase(Locale.ROOT);
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            result.put(name, merges.getOrDefault(part, List.of()));
        });
        return result;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    static RuleViolation damaged() {
        return new RuleViolation(ListFile.FIELD, ExchangeViolation.WORKBOOK_DAMAGED);
    }

    static RuleViolation tooLong() {
        return new RuleViolation(ListFile.FIELD, ExchangeViolation.SHEET_TOO_LONG);
    }

    private static int magic(byte[] bytes) {
        return bytes.length < 4
                ? 0
                : (bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | (bytes[3] & 0xFF);
    }
}
