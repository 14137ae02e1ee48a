package io.panelboard.exchange;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Represents a question as it was read; its texts are the author's own Markdown.
 *
 * @param line the number of the source line it begins in, from 1
 * @param details from formats with named fields
 */
public record ListedQuestion(String prompt, String guidance, List<String> probes, int line, Details details) {

    /** Holds the minutes of an imported question that has none. */
    static final int MINUTES = 5;

    static final int WEIGHT = 5;

    public ListedQuestion {
        probes = List.copyOf(probes);
    }

    /** Creates a question of a format that has texts alone. */
    public ListedQuestion(String prompt, String guidance, List<String> probes, int line) {
        this(prompt, guidance, probes, line, Details.NONE);
    }

    /** Converts it to a question of a set, with the usual minutes and weight if the list states none. */
    public Question toQuestion(QuestionId id) {
        return new Question(
                id,
                details.title(),
                prompt,
                guidance,
                probes,
                details.competency(),
                Objects.requireNonNullElse(details.minutes(), MINUTES),
                Objects.requireNonNullElse(details.weight(), WEIGHT),
                details.difficulty(),
                details.tags(),
                details.anchors());
    }

    /**
     * Holds what a list may state of a question beside its texts; null or empty where it does not.
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

        public static final Details NONE = new Details("", "", null, null, null, List.of(), Map.of());

        public Details {
            tags = List.copyOf(tags);
            anchors = Map.copyOf(anchors);
        }
    }
}
