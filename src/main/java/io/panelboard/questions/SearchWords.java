package io.panelboard.questions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as the words they are found by: case and accents do not count, and neither does punctuation. */
public final class SearchWords {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    /** "C++" and "C#" are words of their own. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+[+#]*");

    private SearchWords() {}

    /** The words of a text in their order. */
    public static List<String> of(String text) {
        return WORD.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /** The text without accents, in lower case. */
    public static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
