package io.panelboard.settings;

import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known name that a misspelt one was probably meant to be. */
final class Nearest {

    private Nearest() {}

    /** Returns the name of the smallest edit distance, in which letters are put in and taken out, one at a time. */
    static String to(String misspelt, Collection<String> known) {
        List<Integer> letters = letters(misspelt);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(letters, letters(name))))
                .orElseThrow();
    }

    private static int distance(List<Integer> from, List<Integer> to) {
        return new MyersDiff<Integer>()
                .computeDiff(from, to, null).stream()
                        .mapToInt(change ->
                                change.endOriginal - change.startOriginal + change.endRevised - change.startRevised)
                        .sum();
    }

    private static List<Integer> letters(String name) {
        return name.toLowerCase(Locale.ROOT).chars().boxed().toList();
    }
}
