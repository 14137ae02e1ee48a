package io.panelboard.exchange;

import io.panelboard.exchange.markdown.MarkdownWriter;
import io.panelboard.exchange.table.CsvTable;
import io.panelboard.exchange.table.TableWriter;
import io.panelboard.exchange.table.XlsxWriter;
import io.panelboard.exchange.tree.TreeWriter;
import io.panelboard.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lists the formats that a question set is written in, each of which {@link ListReader} reads back. */
public enum ExportFormat {
    MARKDOWN("md", "text/markdown;charset=UTF-8", "Markdown"),
    CSV("csv", "text/csv;charset=UTF-8", "CSV"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Spreadsheet (xlsx)"),
    JSON("json", "application/json", "JSON"),
    YAML("yaml", "application/yaml;charset=UTF-8", "YAML");

    private static final int MAX_NAME_LENGTH = 60;

    private final String ending;
    private final String mediaType;
    private final String label;

    ExportFormat(String ending, String mediaType, String label) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** Returns the file name extension without the dot, which is also the format's name in addresses. */
    public String ending() {
        return ending;
    }

    /** Returns the media type, with the character set if it is text. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the name on screen. */
    public String label() {
        return label;
    }

    public static Optional<ExportFormat> withEnding(String ending) {
        return Arrays.stream(values())
                .filter(f -> f.ending.equalsIgnoreCase(ending))
                .findFirst();
    }

    /**
     * Writes the file's content.
     *
     * @throws RuleViolation if a text is longer than the format can hold
     */
    public byte[] write(Exported set) {
        return switch (this) {
            case MARKDOWN -> MarkdownWriter.write(set).getBytes(StandardCharsets.UTF_8);
            case CSV -> CsvTable.write(TableWriter.rows(set));
            case XLSX -> XlsxWriter.write(TableWriter.rows(set));
            case JSON -> TreeWriter.json(set);
            case YAML -> TreeWriter.yaml(set);
        };
    }

    /** Returns a file name of plain letters, digits and hyphens, such as "senior-gardener.md". */
    public String fileName(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String name =
                plain.substring(0, Math.min(MAX_NAME_LENGTH, plain.length())).replaceAll("^-|-$", "");
        return (name.isEmpty() ? "question-set" : name) + "." + ending;
    }
}
