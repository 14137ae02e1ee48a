package io.panelboard.exchange.markdown;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows parts of a list that tell the reader what to do, rather than ask a candidate.
 *
 * <pre>
 * ## How to answer                         advice, by its heading
 * - **Situation:** say where you were.     advice, as most items are named in bold
 * </pre>
 */
public final class Advice {

    private static final Pattern HEADING = Pattern.compile(
            "(?iu)(?:.*\\b(?:how to|tips?|usage|guidelines?|instructions?|checklist|next steps|contribut\\w+|resources|licen[cs]e"
                    + "|references|further reading|links|mistakes|preparation|disclaimer|credits|acknowledge?ments|authors?"
                    + "|do['’]?s and don['’]?ts|before the interview|after the interview|during the interview|what to expect"
                    + "|interview process|scoring|rubric|evaluation|legend|changelog|installation|getting started)\\b.*)");

    private static final Pattern NAMED =
            Pattern.compile("[*_]{2}[^*_\\n]{1,60}(?::[*_]{2}|[*_]{2}\\s?[:–—-])(?=\\s).*", Pattern.DOTALL);

    private Advice() {}

    /** Whether the heading names such a part. */
    public static boolean isHeading(String text) {
        return !Asking.endsWithMark(text) && HEADING.matcher(text).matches();
    }

    static boolean isNamed(List<String> items) {
        return items.stream().filter(i -> NAMED.matcher(i).matches()).count() * 2 > items.size();
    }
}
