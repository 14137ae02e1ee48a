package io.panelboard.exchange;

import io.panelboard.questions.Difficulty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was read; its texts are the author's own Markdown.
 *
 * @param line the number of the source line it begins in, from 1
 * @param details what formats with named fields say of it besides
 */
public record ListedQuestion(String prompt, String guidance, List<String> probes, int line, Details details) {

    public ListedQuestion {
        probes = List.copyOf(probes);
    }

    /** A question of a format that knows texts alone. */
    public ListedQuestion(String prompt, String guidance, List<String> probes, int line) {
        this(prompt, guidance, probes, line, Details.NONE);
    }

    /**
     * What a list may say of a question beside its texts; null or empty where it does not.
     *
     * @param minutes 1 to 120
     * @param weight 0 to 100
     * @param anchors by level, from 1
     */
    public record Details(
            String title,
            String competency,
            @Nullable Integer minutes,
            @Nullable Integer weight,
            @Nullable Difficulty difficulty,
            List<String> tags,
            Map<Integer, String> anchors) {

        /** Nothing was said. */
        public static final Details NONE = new Details("", "", null, null, null, List.of(), Map.of());

        public Details {
            tags = List.copyOf(tags);
            anchors = Map.copyOf(anchors);
        }
    }
}
