package io.panelboard.review.export;

/**
 * Describes the result of a check of a record.
 *
 * @param holds whether everything that could be compared is as it was when the record was written
 * @param sentence what holds or does not, for the person who asked
 */
public record RecordVerdict(boolean holds, String sentence) {}
