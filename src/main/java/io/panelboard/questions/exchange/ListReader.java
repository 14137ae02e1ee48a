package io.panelboard.questions.exchange;

import io.panelboard.shared.Refused;

/** Reads a question list of any format that is known here. */
public final class ListReader {

    private ListReader() {}

    /**
     * Reads a file; one without questions gives a list without sections.
     *
     * @param fileName tells the format by its ending, and names the list if it does not do so itself
     * @throws Refused if it is too large, damaged, or of a format that is not known
     */
    public static QuestionList read(String fileName, byte[] content) {
        return MarkdownReader.read(fileName, ListFile.text(content));
    }
}
