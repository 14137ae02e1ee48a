package io.panelboard.shared;

/** Text on its way into a spreadsheet. */
public final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private Cells() {}

    /** The text as a spreadsheet shows it: what it would take for a formula gets an apostrophe in front of it. */
    public static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
