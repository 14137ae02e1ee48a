package io.panelboard.exchange.imports;

import io.panelboard.exchange.LineStatus;

/**
 * One passage of a list in the preview.
 *
 * @param line the number of its first source line, from 1
 * @param name what it became, in words
 * @param note why it was left out, or why the reading is uncertain; empty if neither
 * @param correctable whether a person may read it otherwise
 */
record PreviewRow(
        String id,
        int line,
        String where,
        LineStatus fate,
        String name,
        String text,
        String note,
        boolean uncertain,
        boolean corrected,
        boolean correctable) {

    private static final int LONGEST = 600;

    PreviewRow {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    static String nameOf(LineStatus fate) {
        return switch (fate) {
            case TITLE -> "Title";
            case SECTION -> "Section";
            case QUESTION -> "Question";
            case GUIDANCE -> "Guidance";
            case PROBE -> "Probe";
            case IGNORED -> "Left out";
            case BLANK -> "Blank";
        };
    }

    static String signOf(LineStatus fate) {
        return switch (fate) {
            case TITLE -> "T";
            case SECTION -> "§";
            case QUESTION -> "?";
            case GUIDANCE -> "✓";
            case PROBE -> "↳";
            case IGNORED, BLANK -> "–";
        };
    }
}
