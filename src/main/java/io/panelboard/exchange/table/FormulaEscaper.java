package io.panelboard.exchange.table;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking a text for a formula. An apostrophe before it says that it is text, and is taken away
 * again when it is read.
 */
final class FormulaEscaper {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^'*[=+\\-@\\t\\r＝＋－＠]");
    private static final Pattern GUARDED = Pattern.compile("^'+[=+\\-@\\t\\r＝＋－＠]");

    private FormulaEscaper() {}

    static String put(String text) {
        return LIKE_A_FORMULA.matcher(text).find() ? "'" + text : text;
    }

    static String take(String cell) {
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
    }
}
