package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines that were written and read like one that a person corrects, so that many are corrected at once.
 *
 * <pre>
 * ## Soil
 * - loam        corrected
 * - peat        the same list
 *
 * - clay        the same part
 * ## Water
 * - rain        the whole text
 * </pre>
 */
public final class LinesAlike {

    /** Lists where lines are looked for, each wider than the one before. */
    public enum Scope {
        LIST,
        PART,
        TEXT
    }

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})(?:\\s.*)?", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:([-*+•●▪‣◦–])|\\d{1,9}[.)])\\s.*", Pattern.DOTALL);

    private LinesAlike() {}

    /** Describes how a line is written: headings have a level below 0, items their indentation, others none. */
    private record Form(String kind, int depth) {

        static Form of(String line) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                return new Form("heading", -heading.group(1).length());
            }
            Matcher item = ITEM.matcher(line.replace("\t", "    "));
            if (item.matches()) {
                return new Form(
                        item.group(2) == null ? "number" : "bullet",
                        item.group(1).length());
            }
            String bare = line.strip();
            return new Form(bare.startsWith("|") ? "row" : bare.startsWith("**") ? "bold" : "text", 0);
        }

        boolean isHeading() {
            return depth < 0;
        }
    }

    /**
     * Returns the first lines of all fragments alike, the given one among them.
     *
     * @param read the text as it was read before any correction
     * @param line the first line of a fragment
     */
    public static Set<Integer> of(Fragments read, int line, Scope scope) {
        List<Fragment> all = read.all().stream().filter(Fragment::hasLines).toList();
        int here = 0;
        while (here < all.size() && all.get(here).from() != line) {
            here++;
        }
        var lines = new TreeSet<Integer>();
        if (here == all.size()) {
            return lines;
        }
        Form form = form(read, all.get(here));
        LineStatus status = all.get(here).status();
        for (int step : new int[] {-1, 1}) {
            for (int i = here; i >= 0 && i < all.size(); i += step) {
                Form other = form(read, all.get(i));
                if (i != here && ends(form, other, scope)) {
                    break;
                }
                if (other.equals(form) && all.get(i).status() == status) {
                    lines.add(all.get(i).from());
                }
            }
        }
        return lines;
    }

    /** Returns the first lines of the bullets and numbered items that lie in no other. */
    public static Set<Integer> items(Fragments read) {
        return lines(read, form -> (form.kind().equals("bullet") || form.kind().equals("number")) && form.depth() == 0);
    }

    /** Returns the first lines of the passages that are neither headings nor items. */
    public static Set<Integer> texts(Fragments read) {
        return lines(read, form -> form.kind().equals("text") || form.kind().equals("bold"));
    }

    private static Set<Integer> lines(Fragments read, Predicate<Form> wanted) {
        var lines = new TreeSet<Integer>();
        for (Fragment fragment : read.all()) {
            boolean known = fragment.status() == LineStatus.TITLE || fragment.status() == LineStatus.SECTION;
            if (fragment.hasLines() && !known && wanted.test(form(read, fragment))) {
                lines.add(fragment.from());
            }
        }
        return lines;
    }

    private static Form form(Fragments read, Fragment fragment) {
        return Form.of(read.source().get(fragment.from() - 1));
    }

    private static boolean ends(Form form, Form other, Scope scope) {
        return switch (scope) {
            case LIST -> !other.equals(form) && (other.isHeading() || other.depth() <= form.depth());
            case PART -> other.isHeading();
            case TEXT -> false;
        };
    }
}
