package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
