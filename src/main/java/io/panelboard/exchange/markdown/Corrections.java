package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a person's corrections of how lines were read.
 *
 * @param statuses by the number of a fragment's first line
 */
public record Corrections(Map<Integer, LineStatus> statuses) {

    public static final Corrections NONE = new Corrections(Map.of());

    static final String REASON = "Left out by you";

    public Corrections {
        statuses = Map.copyOf(statuses);
    }

    /** Returns a copy with one more correction, which replaces an earlier one of the same line. */
    public Corrections with(int line, LineStatus status) {
        var more = new HashMap<>(statuses);
        more.put(line, status);
        return new Corrections(more);
    }

    /** Returns a copy in which all these lines are corrected alike. */
    public Corrections with(Set<Integer> lines, LineStatus status) {
        var more = new HashMap<>(statuses);
        lines.forEach(line -> more.put(line, status));
        return new Corrections(more);
    }

    /**
     * Returns the corrections of a text that was edited, for those lines that are the same: at the beginning, at the
     * end, or anywhere if such a line is there once before and after.
     */
    public Corrections movedTo(List<String> before, List<String> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size()) && before.get(same).equals(after.get(same))) {
            same++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - same
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Map<String, Integer> once = placesOfUnique(after);
        Map<String, Integer> onceBefore = placesOfUnique(before);
        var moved = new HashMap<Integer, LineStatus>();
        for (var correction : statuses.entrySet()) {
            int line = correction.getKey();
            if (line <= same) {
                moved.put(line, correction.getValue());
            } else if (line > before.size() - end) {
                moved.put(line + after.size() - before.size(), correction.getValue());
            } else if (line <= before.size() && onceBefore.containsKey(before.get(line - 1))) {
                Integer place = once.get(before.get(line - 1));
                if (place != null) {
                    moved.put(place, correction.getValue());
                }
            }
        }
        return new Corrections(moved);
    }

    /** Returns the numbers, from 1, of the lines that are there once. */
    private static Map<String, Integer> placesOfUnique(List<String> lines) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), i + 1, (_, _) -> 0);
        }
        places.values().removeIf(place -> place == 0);
        return places;
    }

    public boolean has(int line) {
        return statuses.containsKey(line);
    }

    /** Returns the corrected fragments; those whose status stays the same keep their doubt and their title. */
    public Fragments apply(Fragments fragments) {
        if (statuses.isEmpty()) {
            return fragments;
        }
        var result = new ArrayList<Fragment>();
        for (Fragment fragment : fragments.all()) {
            LineStatus status = fragment.hasLines() ? statuses.get(fragment.from()) : null;
            if (!fragment.hasLines() && !result.isEmpty() && isCorrected(result.getLast())) {
                result.add(joined(result.removeLast(), fragment));
            } else {
                result.add(status == null ? fragment : corrected(fragment, status));
            }
        }
        return new Fragments(fragments.fallbackTitle(), fragments.source(), List.copyOf(result), fragments.about());
    }

    private boolean isCorrected(Fragment before) {
        return statuses.containsKey(before.from()) && before.status() != LineStatus.QUESTION;
    }

    /** Joins what was read from the same lines as a question, once those lines are no question any more. */
    private static Fragment joined(Fragment first, Fragment rest) {
        return new Fragment(
                first.from(),
                first.to(),
                first.status(),
                first.part(),
                first.text() + "\n\n" + rest.text(),
                first.reason(),
                "",
                first.details());
    }

    private static Fragment corrected(Fragment fragment, LineStatus status) {
        if (status == LineStatus.IGNORED) {
            return fragment.asIgnored(REASON);
        }
        boolean list = fragment.part() == Fragment.Part.BULLET || fragment.part() == Fragment.Part.NUMBERED;
        Fragment.Part part =
                list && List.of(LineStatus.GUIDANCE, LineStatus.PROBE).contains(status)
                        ? fragment.part()
                        : fragment.status() == status ? fragment.part() : Fragment.Part.WHOLE;
        return new Fragment(fragment.from(), fragment.to(), status, part, fragment.text(), "", "", fragment.details());
    }
}
