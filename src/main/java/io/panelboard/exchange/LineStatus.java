package io.panelboard.exchange;

/** Lists how a source line can be read. */
public enum LineStatus {
    BLANK,
    TITLE,
    SECTION,
    QUESTION,
    GUIDANCE,
    PROBE,
    IGNORED
}
