package io.panelboard.questions.ui;

import io.panelboard.questions.exchange.Fate;

/** What becomes of a passage, in words and with a sign. */
final class Fates {

    private Fates() {}

    static String name(Fate fate) {
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

    static String sign(Fate fate) {
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
