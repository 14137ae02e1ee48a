package io.panelboard.questions;

import java.util.List;

/** Writes question sets as files. The exchange module implements it, because that module depends on this one. */
public interface QuestionSetExports {

    /**
     * Describes a format.
     *
     * @param ending the file name extension, without the dot
     * @param label the name on screen
     */
    record Format(String ending, String label) {}

    /** Holds a written file. */
    @SuppressWarnings("ArrayRecordComponent") // written once and handed on; nobody compares it
    record File(String name, String mediaType, byte[] content) {}

    /** Lists the formats in the order in which they are offered. */
    List<Format> formats();

    /**
     * Writes the draft of a set.
     *
     * @throws io.panelboard.shared.RuleViolation if a text is longer than the format can hold
     */
    File write(QuestionSet set, Format format);
}
