package io.panelboard.exchange.table;

import java.util.regex.Pattern;

/**
 * Escapes texts that a spreadsheet would take for a formula (CSV injection) with a leading apostrophe, and removes it
 * when reading.
 */
final class FormulaEscaper {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r＝＋－＠]");
    private static final Pattern ESCAPED = Pattern.compile("^'+[=+\\-@\\t\\r＝＋－＠]");

    private FormulaEscaper() {}

    static String escape(String text) {
        return LIKE_A_FORMULA.matcher(text).find() ? "'" + text : text;
    }

    static String unescape(String cell) {
        return ESCAPED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
