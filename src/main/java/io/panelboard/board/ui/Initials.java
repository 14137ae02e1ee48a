package io.panelboard.board.ui;

import java.util.Locale;

/** The one or two letters that stand for a person where there is no room for the name. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String letters =
                words.length == 1 ? first(words[0], 2) : first(words[0], 1) + first(words[words.length - 1], 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    private static String first(String word, int n) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(n, word.codePointCount(0, word.length()))));
    }
}
