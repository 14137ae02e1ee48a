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
        return read(fileName, content, ReadingChoice.NONE).list();
    }

    /**
     * Reads a file as a person chooses.
     *
     * @throws RuleViolation if it is too large, damaged, or of an unknown format
     */
    public static TableList read(String fileName, byte[] content, ReadingChoice choice) {
        ListFile.checkLength(content.length);
        String title = ListFile.title(fileName);
        return switch (ending(fileName, content)) {
            case "md", "markdown", "txt" ->
                new TableList(
                        MarkdownReader.read(
                                fileName,
                                ListFile.decode(content, choice.charset()).text()),
                        TableShape.NONE);
            case "csv", "tsv" ->
                CsvTable.read(title, ListFile.decode(content, choice.charset()).text(), choice);
            case "xlsx" -> XlsxReader.read(title, content, choice);
            case "json" -> {
                String text = ListFile.decode(content, choice.charset()).text();
                yield new TableList(TreeReader.read(title, text, TreeParser.json(text)), TableShape.NONE);
            }
            case "yaml", "yml" -> {
                String text = ListFile.decode(content, choice.charset()).text();
                yield new TableList(TreeReader.read(title, text, TreeParser.yaml(text)), TableShape.NONE);
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
