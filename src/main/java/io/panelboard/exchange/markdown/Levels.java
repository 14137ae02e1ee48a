package io.panelboard.exchange.markdown;

import io.panelboard.exchange.Difficulties;
import io.panelboard.questions.Difficulty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps marks to difficulties: words by their meaning, pictures by the list's legend.
 *
 * @param pictures from a legend such as "🌱 easy 🌳 hard"
 */
record Levels(Map<String, Difficulty> pictures) {

    static final String PATTERN =
            "[EMH]|(?i:easy|beginner|basic|junior|medium|intermediate|middle|mid|moderate|hard|advanced|senior|expert|difficult)";
    static final String PICTURES =
            "(?:[\\p{IsExtended_Pictographic}\\p{IsEmoji_Modifier}\\x{FE0F}\\x{200D}]|:[a-z][a-z0-9_]{1,30}:){1,40}+";

    static final Levels KNOWN =
            new Levels(Map.of("🟢", Difficulty.EASY, "🟡", Difficulty.MEDIUM, "🔴", Difficulty.HARD));

    private static final Pattern LEGEND =
            Pattern.compile("(" + PICTURES + ")\\s*[:=–-]?\\s*[*_(]{0,2}(" + PATTERN + ")\\b");

    /** Limits the lines that are searched for a legend, which stands at the top. */
    private static final int MAX_LINES = 80;

    private static final int MAX_LENGTH = 500;

    /** Reads the legend of the list, if it has one. */
    static Levels in(List<String> lines) {
        var found = new HashMap<>(KNOWN.pictures);
        for (String line : lines.subList(0, Math.min(MAX_LINES, lines.size()))) {
            Matcher legend = LEGEND.matcher(line.length() > MAX_LENGTH ? "" : line);
            while (legend.find()) {
                found.putIfAbsent(bare(legend.group(1)), word(legend.group(2)));
            }
        }
        return new Levels(Map.copyOf(found));
    }

    /** Returns the difficulty of a decoration with the groups {@code level} and {@code picture}. */
    @Nullable Difficulty of(Matcher decoration) {
        String level = decoration.group("level");
        if (level != null) {
            return word(level.substring(1, level.length() - 1));
        }
        String picture = decoration.group("picture");
        return picture == null ? null : pictures.get(bare(picture));
    }

    private static Difficulty word(String level) {
        return Difficulties.named(level).orElse(Difficulty.MEDIUM);
    }

    /** Removes the invisible signs that only choose a picture's variant. */
    private static String bare(String picture) {
        return picture.replace("\uFE0F", "").replace("\u200D", "");
    }
}
