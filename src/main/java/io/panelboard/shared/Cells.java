package io.panelboard.shared;

/** Escapes text for spreadsheets. */
public final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** Prefixes an apostrophe to a text that a spreadsheet would take for a formula (CSV injection). */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
