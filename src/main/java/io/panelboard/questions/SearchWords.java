package io.panelboard.questions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Normalizes texts to the words they are searched by: case, accents and punctuation do not count. */
public final class SearchWords {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    /** Matches words; "C++" and "C#" are words of their own. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[+#]*");

    private SearchWords() {}

    /** Returns the words of a text in their order. */
    public static List<String> of(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /** Returns the text without accents, in lower case. */
    public static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
