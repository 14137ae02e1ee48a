package io.panelboard.exchange.imports;

import io.panelboard.exchange.LineStatus;

/**
 * Represents one fragment of a list in the preview.
 *
 * @param line the number of its first source line, from 1
 * @param name its status as shown
 * @param note why it was left out, or why the reading is uncertain; empty if neither
 * @param correctable whether a person may correct how it was read
 */
record PreviewRow(
        String id,
        int line,
        String where,
        LineStatus status,
        String name,
        String text,
        String note,
        boolean uncertain,
        boolean corrected,
        boolean correctable) {

    private static final int MAX_LENGTH = 600;

    PreviewRow {
        text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + " …" : text;
    }

    /** Returns a copy whose reading is a guess, unless the doubt is empty. */
    PreviewRow doubted(String doubt) {
        return doubt.isEmpty()
                ? this
                : new PreviewRow(id, line, where, status, name, text, doubt, true, corrected, correctable);
    }

    static String nameOf(LineStatus status) {
        return switch (status) {
            case TITLE -> "Title";
            case SECTION -> "Section";
            case QUESTION -> "Question";
            case GUIDANCE -> "Guidance";
            case PROBE -> "Probe";
            case IGNORED -> "Left out";
            case BLANK -> "Blank";
        };
    }

    static String signOf(LineStatus status) {
        return switch (status) {
            case TITLE -> "T";
            case SECTION -> "§";
            case QUESTION -> "?";
            case GUIDANCE -> "✓";
            case PROBE -> "↳";
            case IGNORED, BLANK -> "–";
        };
    }
}
