package io.panelboard.exchange;

import io.panelboard.exchange.table.CsvTable;
import io.panelboard.exchange.table.XlsxReader;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/** Reads tables of any kind, without knowing what their columns hold; {@link ListReader} reads those of questions. */
public final class TableFile {

    private TableFile() {}

    /**
     * Represents a sheet of a workbook, or the whole of a text.
     *
     * @param name empty for a text
     */
    public record Sheet(String name, List<Line> lines) {

        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Represents a row.
     *
     * @param number where it begins in its sheet or text, from 1
     * @param cells without the space around them
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Returns the cell at this place, from 0; empty if the row has no such cell. */
        public String cell(int place) {
            return place >= 0 && place < cells.size() ? cells.get(place) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /**
     * Reads a file: a workbook with its visible sheets if it is one (.xlsx), else a text with commas, semicolons or tabs
     * between the cells, in the encoding that {@link ListFile#decode(byte[])} detects.
     *
     * @throws RuleViolation naming {@link ListFile#FIELD} if it is too long, damaged or no table
     */
    public static List<Sheet> read(byte[] file) {
        ListFile.checkLength(file.length);
        return isWorkbook(file) ? XlsxReader.sheets(file) : text(ListFile.text(file));
    }

    /**
     * Reads rows that were typed or pasted; those of a spreadsheet have tabs between the cells.
     *
     * @throws RuleViolation as {@link #read}
     */
    public static List<Sheet> text(String text) {
        ListFile.checkLength(text.length());
        return List.of(new Sheet("", CsvTable.lines(text)));
    }

    /** Whether the file begins as an archive does, which workbooks are. */
    private static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }
}
