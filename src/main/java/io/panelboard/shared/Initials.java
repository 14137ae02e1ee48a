package io.panelboard.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Abbreviates a person's name to one or two letters where there is no room for it. */
public final class Initials {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Matches the address behind a namesake's name. */
    private static final Pattern ADDRESS = Pattern.compile("\\s*\\([^()]*\\)$");

    private Initials() {}

    /** Returns the initials, such as "AB" for Alma Berg; the first two letters of a single word. */
    public static String of(String name) {
        String bare = ADDRESS.matcher(name.strip()).replaceFirst("");
        List<String> all = List.of(SPACE.split(bare.isEmpty() ? name.strip() : bare, -1));
        // A sign beside a name is no initial, unless there is nothing else.
        List<String> lettered = all.stream()
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
        List<String> words = lettered.isEmpty() ? all : lettered;
        String letters =
                words.size() == 1 ? first(words.getFirst(), 2) : first(words.getFirst(), 1) + first(words.getLast(), 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    /** Returns different initials for different names, in their order: of those that would be alike, each gets a number. */
    public static Map<String, String> distinct(Collection<String> names) {
        var sharing = new HashMap<String, Integer>();
        names.stream().distinct().forEach(name -> sharing.merge(of(name), 1, Integer::sum));
        var distinct = new LinkedHashMap<String, String>();
        var given = new HashMap<String, Integer>();
        for (String name : names) {
            distinct.computeIfAbsent(name, n -> {
                String initials = of(n);
                return sharing.getOrDefault(initials, 1) == 1
                        ? initials
                        : initials + given.merge(initials, 1, Integer::sum);
            });
        }
        return distinct;
    }

    private static String first(String word, int n) {
        return word.substring(0, word.offsetByCodePoints(0, Math.min(n, word.codePointCount(0, word.length()))));
    }
}
