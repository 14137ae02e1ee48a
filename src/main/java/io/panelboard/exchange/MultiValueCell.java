package io.panelboard.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes several texts in one cell: a bullet each, further lines indented by two. */
public final class MultiValueCell {

    private static final Pattern BULLET = Pattern.compile("^(?:[-*+•]|\\d{1,4}[.)])[ \\t]+");
    private static final Pattern BETWEEN_QUESTIONS = Pattern.compile("(?<=\\?)\\s*[;|]\\s*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s*[,;]\\s*");

    private MultiValueCell() {}

    public static String write(String bullet, List<String> texts) {
        return texts.stream().map(t -> bullet + t.replace("\n", "\n  ")).collect(Collectors.joining("\n"));
    }

    /** Reads texts with bullets, else one a line, else questions with a semicolon or bar between them. */
    public static List<String> read(String text) {
        String[] lines = text.strip().split("\n", -1);
        if (!BULLET.matcher(lines[0]).find()) {
            return filled(lines.length == 1 ? BETWEEN_QUESTIONS.split(lines[0]) : lines);
        }
        var texts = new ArrayList<StringBuilder>();
        for (String line : lines) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.find()) {
                texts.add(new StringBuilder(line.substring(bullet.end())));
            } else {
                texts.getLast().append('\n').append(line.startsWith("  ") ? line.substring(2) : line);
            }
        }
        return filled(texts.toArray(CharSequence[]::new));
    }

    /** Joins words with commas, or writes them as bullets if one contains a comma. */
    public static String writeWords(String bullet, List<String> words) {
        boolean simple = words.stream()
                .noneMatch(w ->
                        BETWEEN_WORDS.matcher(w).find() || BULLET.matcher(w).find());
        return simple ? String.join(", ", words) : write(bullet, words);
    }

    public static List<String> readWords(String text) {
        String stripped = text.strip();
        boolean simple = stripped.indexOf('\n') < 0 && !BULLET.matcher(stripped).find();
        return simple ? filled(BETWEEN_WORDS.split(stripped)) : read(stripped);
    }

    private static List<String> filled(CharSequence... texts) {
        return Arrays.stream(texts)
                .map(t -> t.toString().strip())
                .filter(t -> !t.isEmpty())
                .toList();
    }
}
