package io.panelboard.exchange;

/** What became of a source line. */
public enum LineStatus {
    BLANK,
    TITLE,
    SECTION,
    QUESTION,
    GUIDANCE,
    PROBE,
    IGNORED
}
