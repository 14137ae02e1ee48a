package io.panelboard.questions.exchange;

import java.util.List;

/**
 * A section as it was read.
 *
 * @param line the number of the source line of its heading, from 1, or of its first question if it has no heading
 */
public record ListedSection(String title, int line, List<ListedQuestion> questions) {
    public ListedSection {
        questions = List.copyOf(questions);
    }
}
