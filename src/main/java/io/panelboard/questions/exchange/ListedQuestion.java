package io.panelboard.questions.exchange;

import java.util.List;

/**
 * A question as it was read; its texts are the author's own Markdown.
 *
 * @param line the number of the source line it begins in, from 1
 */
public record ListedQuestion(String prompt, String guidance, List<String> probes, int line) {
    public ListedQuestion {
        probes = List.copyOf(probes);
    }
}
