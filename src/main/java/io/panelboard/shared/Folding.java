package io.panelboard.shared;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Folds texts that people take for the same onto one key, for comparing, searching and sorting alike (Unicode Technical
 * Report 30, "Character Foldings", and UAX 15 for the forms). Stateless and thread-safe.
 */
public final class Folding {

    /** Orders names as readers look for them: accents and case only break ties. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(Folding::search).thenComparing(Folding::key).thenComparing(Comparator.naturalOrder());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Matches white space of every kind. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /** Matches what takes no room at all: joiners, marks of direction, soft hyphens. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");
    /** Matches the apostrophes and hyphens that keyboards and word processors put in the place of each other. */
    private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\u2032\\u00B4`]");

    private static final Pattern HYPHEN = Pattern.compile("[\\u2010-\\u2012\\u2212]");

    private Folding() {}

    /**
     * Returns the same key for texts that look the same but for case: composed and decomposed letters, runs and kinds of
     * white space. Accents count: "José" and "Jose" are two names.
     */
    public static String key(String text) {
        return Normalizer.normalize(caseless(spaced(text)), Normalizer.Form.NFKC);
    }

    /** Returns the key by which a text is found, whoever types it: as {@link #key}, and accents do not count. */
    public static String search(String text) {
        if (isAscii(text)) {
            return caseless(
                    SPACE.matcher(text.replace('`', '\'')).replaceAll(" ").strip());
        }
        String apart = Normalizer.normalize(caseless(spaced(text)), Normalizer.Form.NFKD);
        return MARKS.matcher(apart)
                .replaceAll("")
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace("þ", "th")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }

    /** Whether two texts are the same as people see them, but for case. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Whether there is nothing to take apart, which is so for most of what lists are searched for. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static String spaced(String text) {
        // Before the forms are made one: NFKC takes an accent that stands alone apart into a space and a mark.
        String plain = HYPHEN.matcher(APOSTROPHE.matcher(text).replaceAll("'")).replaceAll("-");
        String shown = INVISIBLE
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACE.matcher(shown).replaceAll(" ").strip();
    }

    /** Folds case by way of capitals, so that "ß" meets "SS" and "ς" meets "σ". */
    private static String caseless(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
