package io.panelboard.exchange;

import io.panelboard.exchange.markdown.MarkdownReader;
import io.panelboard.exchange.table.CsvTable;
import io.panelboard.exchange.table.XlsxReader;
import io.panelboard.exchange.tree.TreeParser;
import io.panelboard.exchange.tree.TreeReader;
import io.panelboard.shared.RuleViolation;
import java.util.Locale;

/** Reads a question list of any supported format. */
public final class ListReader {

    private ListReader() {}

    /**
     * Reads a file; one without questions gives a list without sections.
     *
     * @param fileName determines the format by its extension, and gives the title if the list has none; without an
     *     extension the content shows whether it is a workbook, JSON or Markdown
     * @throws RuleViolation if it is too large, damaged, or of an unknown format
     */
    public static QuestionList read(String fileName, byte[] content) {
        ListFile.checkLength(content.length);
        String title = ListFile.title(fileName);
        return switch (ending(fileName, content)) {
            case "md", "markdown", "txt" -> MarkdownReader.read(fileName, ListFile.text(content));
            case "csv", "tsv" -> CsvTable.read(title, ListFile.text(content));
            case "xlsx" -> XlsxReader.read(title, content);
            case "json" -> {
                String text = ListFile.text(content);
                yield TreeReader.read(title, text, TreeParser.json(text));
            }
            case "yaml", "yml" -> {
                String text = ListFile.text(content);
                yield TreeReader.read(title, text, TreeParser.yaml(text));
            }
            default -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.KIND_UNKNOWN);
        };
    }

    private static String ending(String fileName, byte[] content) {
        int dot = fileName.lastIndexOf('.');
        if (dot >= 0) {
            return fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            return "xlsx";
        }
        return content.length > 0 && content[0] == '{' ? "json" : "md";
    }
}
