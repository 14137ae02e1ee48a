package io.panelboard.questions.exchange;

/** What became of a source line. */
public enum Fate {
    BLANK,
    TITLE,
    SECTION,
    QUESTION,
    GUIDANCE,
    PROBE,
    IGNORED
}
