package io.panelboard.questions.exchange;

import io.panelboard.shared.RuleViolation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. A formula counts as the value that it had when the workbook was saved. */
final class XlsxSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    /** Texts may be shared by many cells, so that a sheet can be far longer than its file. */
    private static final int MOST_TEXT = 5 * ListFile.LIMIT;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9a-fA-F]{4})_");

    private final InputStream part;
    private final List<String> shared;
    private final List<Row> rows = new ArrayList<>();
    private int textLeft = MOST_TEXT;

    XlsxSheet(InputStream part, List<String> shared) {
        this.part = part;
        this.shared = shared;
    }

    List<Row> rows() throws XMLStreamException {
        int number = 0;
        try (var xml = new XlsxXml(part)) {
            while (xml.next()) {
                if (xml.begins("row")) {
                    number = Math.max(number + 1, number(xml.attribute("r"), Integer.MAX_VALUE - 1, 0));
                    rows.add(new Row(number, number, cells(xml)));
                    if (rows.size() > MOST_ROWS || textLeft < 0) {
                        throw new RuleViolation(ListFile.FIELD, ExchangeViolation.SHEET_TOO_LONG);
                    }
                }
            }
        }
        return rows;
    }

    private List<String> cells(XlsxXml xml) throws XMLStreamException {
        var cells = new ArrayList<String>();
        while (!xml.ends("row") && xml.next()) {
            if (xml.begins("c")) {
                int column = column(xml.attribute("r"), cells.size());
                String text = cell(xml);
                if (column >= cells.size() && column < MOST_COLUMNS && textLeft >= 0) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    private String cell(XlsxXml xml) throws XMLStreamException {
        String type = xml.attribute("t");
        String text = "";
        while (!xml.ends("c") && xml.next()) {
            if (xml.begins("v")) {
                String value = xml.text();
                text = type.equals("s") ? sharedText(value) : value;
            } else if (xml.begins("is")) {
                text = xml.richText("is");
            }
        }
        textLeft -= text.length();
        return textLeft < 0
                ? ""
                : ESCAPED.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private String sharedText(String index) {
        int i = number(index, shared.size() - 1, -1);
        return i < 0 ? "" : shared.get(i);
    }

    /** The column that a reference such as "AB12" names, from 0. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
            column = column * 26 + (reference.charAt(letters) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int number(@Nullable String text, int most, int otherwise) {
        try {
            int number = text == null ? otherwise : Integer.parseInt(text.strip());
            return number < 0 || number > most ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
