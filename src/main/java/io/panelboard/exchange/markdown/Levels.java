package io.panelboard.exchange.markdown;

import io.panelboard.questions.Difficulty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which mark says which difficulty. Words say it themselves; a picture does if the list explains it.
 *
 * @param pictures what a legend such as "🌱 easy 🌳 hard" says
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

    /** A legend stands at the top. */
    private static final int LINES = 80;

    private static final int LONGEST = 500;

    /** What the list explains about its pictures, if it does. */
    static Levels in(List<String> lines) {
        var found = new HashMap<>(KNOWN.pictures);
        for (String line : lines.subList(0, Math.min(LINES, lines.size()))) {
            Matcher legend = LEGEND.matcher(line.length() > LONGEST ? "" : line);
            while (legend.find()) {
                found.putIfAbsent(bare(legend.group(1)), word(legend.group(2)));
            }
        }
        return new Levels(Map.copyOf(found));
    }

    /** Says the difficulty of a decoration with the groups {@code level} and {@code picture}. */
    @Nullable Difficulty of(Matcher decoration) {
        String level = decoration.group("level");
        if (level != null) {
            return word(level.substring(1, level.length() - 1));
        }
        String picture = decoration.group("picture");
        return picture == null ? null : pictures.get(bare(picture));
    }

    private static Difficulty word(String level) {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "e", "easy", "beginner", "basic", "junior" -> Difficulty.EASY;
            case "h", "hard", "advanced", "senior", "expert", "difficult" -> Difficulty.HARD;
            default -> Difficulty.MEDIUM;
        };
    }

    /** Without the invisible signs that only choose a picture's look. */
    private static String bare(String picture) {
        return picture.replace("\uFE0F", "").replace("\u200D", "");
    }
}
