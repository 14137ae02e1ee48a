package io.panelboard.shared;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Abbreviates a person's name to one or two letters where there is no room for it. */
public final class Initials {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Initials() {}

    /** Returns the initials, such as "AB" for Alma Berg; the first two letters of a single word. */
    public static String of(String name) {
        List<String> words = List.of(SPACE.split(name.strip(), -1));
        String letters =
                words.size() == 1 ? first(words.getFirst(), 2) : first(words.getFirst(), 1) + first(words.getLast(), 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String first(String word, int n) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(n, word.codePointCount(0, word.length()))));
    }
}
