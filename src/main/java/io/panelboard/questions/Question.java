package io.panelboard.questions;

import io.panelboard.shared.MarkdownWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Represents one question of a set.
 *
 * @param title two to four words for lists, such as "Error handling"; empty if the author gave none
 * @param prompt what the candidate is asked, in Markdown
 * @param guidance what a good answer holds, in Markdown; may be empty
 * @param probes follow-up questions, each in Markdown
 * @param competency what the question gives evidence for; may be empty
 * @param minutes the time meant for it, 1 to 120
 * @param weight its share in the result, 0 to 100
 * @param difficulty null if the author gave none
 * @param tags the author's own words to search by; compared without regard to case
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
        @Nullable Difficulty difficulty,
        List<String> tags,
        Map<Integer, String> anchors) {

    private static final int MAX_TITLE = 48;

    /** Limits the characters of a prompt that a short title is taken from. */
    private static final int MAX_READ = 400;

    public Question {
        probes = List.copyOf(probes);
        tags = tags.stream().map(String::strip).toList();
        anchors = Map.copyOf(anchors);
    }

    /** Creates a question without difficulty and tags. */
    public Question(
            QuestionId id,
            String title,
            String prompt,
            String guidance,
            List<String> probes,
            String competency,
            int minutes,
            int weight,
            Map<Integer, String> anchors) {
        this(id, title, prompt, guidance, probes, competency, minutes, weight, null, List.of(), anchors);
    }

    /** Returns a copy under another id, which changes independently from then on. */
    public Question copy(QuestionId other) {
        return new Question(
                other, title, prompt, guidance, probes, competency, minutes, weight, difficulty, tags, anchors);
    }

    /** Returns a copy that gives evidence for another competency. */
    public Question competency(String other) {
        return new Question(id, title, prompt, guidance, probes, other, minutes, weight, difficulty, tags, anchors);
    }

    /** Returns the title, or else the beginning of the prompt, for lists. */
    public String shortTitle() {
        if (!title.isBlank()) {
            return title;
        }
        String plain = MarkdownWords.of(prompt, MAX_READ);
        if (plain.length() <= MAX_TITLE) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', MAX_TITLE);
        return plain.substring(0, space < MAX_TITLE / 2 ? MAX_TITLE : space) + " …";
    }

    /** Returns a copy without anchors of levels that the scale lacks. */
    public Question onScale(RatingScale scale) {
        var fitting = new TreeMap<>(anchors);
        fitting.keySet().removeIf(level -> !scale.has(level));
        return new Question(
                id, title, prompt, guidance, probes, competency, minutes, weight, difficulty, tags, fitting);
    }

    /** Returns the behaviour that earns the level: this question's own anchor, or else the scale's. */
    public String anchor(RatingScale.Level level) {
        return anchors.getOrDefault(level.value(), level.anchor());
    }
}
