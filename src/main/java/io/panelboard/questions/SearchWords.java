package io.panelboard.questions;

import io.panelboard.shared.Folding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Normalizes texts to the words they are searched by: case, accents and punctuation do not count. */
public final class SearchWords {

    /** Matches words; "C++" and "C#" are words of their own. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[+#]*");

    private SearchWords() {}

    /** Returns the words of a text in their order. */
    public static List<String> of(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /** Returns the text without accents, in lower case. */
    public static String plain(String text) {
        return Folding.search(text);
    }
}
