package io.panelboard.questions;

import java.util.List;
import java.util.Map;

/**
 * One question of a set.
 *
 * @param title two to four words for lists, such as "Error handling"; empty if the author gave none
 * @param prompt what the candidate is asked, in Markdown
 * @param guidance what a good answer holds, in Markdown; may be empty
 * @param probes follow-up questions, each in Markdown
 * @param competency what the question gives evidence for; may be empty
 * @param minutes the time meant for it, 1 to 120
 * @param weight its part in the result, 0 to 100
 * @param anchors by level, the behaviour that earns it; a level that is missing uses the scale's default
 */
public record Question(
        QuestionId id,
        String title,
        String prompt,
        String guidance,
        List<String> probes,
        String competency,
        int minutes,
        int weight,
        Map<Integer, String> anchors) {

    private static final int TITLE = 48;

    public Question {
        probes = List.copyOf(probes);
        anchors = Map.copyOf(anchors);
    }

    /** The title, or else the beginning of the prompt, for lists. */
    public String shortTitle() {
        if (!title.isBlank()) {
            return title;
        }
        String plain =
                prompt.replaceAll("[*_`#>\\[\\]]", "").replaceAll("\\s+", " ").strip();
        if (plain.length() <= TITLE) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', TITLE);
        return plain.substring(0, space < TITLE / 2 ? TITLE : space) + " …";
    }

    /** The behaviour that earns the level: this question's own anchor, or else the scale's. */
    public String anchor(RatingScale.Level level) {
        return anchors.getOrDefault(level.value(), level.anchor());
    }
}
