package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person reads otherwise than the reader did.
 *
 * @param fates by the number of a passage's first line
 */
public record Corrections(Map<Integer, LineStatus> fates) {

    /** The reading stays as it is. */
    public static final Corrections NONE = new Corrections(Map.of());

    static final String REASON = "Left out by you";

    public Corrections {
        fates = Map.copyOf(fates);
    }

    /** The same with one more; it replaces an earlier one for the same line. */
    public Corrections with(int line, LineStatus fate) {
        var more = new HashMap<>(fates);
        more.put(line, fate);
        return new Corrections(more);
    }

    public boolean has(int line) {
        return fates.containsKey(line);
    }

    /** The passages as the person reads them. Those that are read as they were keep their doubt and their title. */
    public Fragments apply(Fragments passages) {
        if (fates.isEmpty()) {
            return passages;
        }
        var result = new ArrayList<Fragment>();
        for (Fragment passage : passages.all()) {
            LineStatus fate = passage.hasLines() ? fates.get(passage.from()) : null;
            if (!passage.hasLines() && !result.isEmpty() && isOtherwise(result.getLast())) {
                result.add(joined(result.removeLast(), passage));
            } else {
                result.add(fate == null ? passage : corrected(passage, fate));
            }
        }
        return new Fragments(passages.fallbackTitle(), passages.source(), List.copyOf(result), passages.about());
    }

    private boolean isOtherwise(Fragment before) {
        return fates.containsKey(before.from()) && before.fate() != LineStatus.QUESTION;
    }

    /** What stood in the lines of a question goes with them when they are read otherwise. */
    private static Fragment joined(Fragment first, Fragment rest) {
        return new Fragment(
                first.from(),
                first.to(),
                first.fate(),
                first.part(),
                first.text() + "\n\n" + rest.text(),
                first.reason(),
                "",
                first.details());
    }

    private static Fragment corrected(Fragment passage, LineStatus fate) {
        if (fate == LineStatus.IGNORED) {
            return passage.leftOut(REASON);
        }
        boolean list = passage.part() == Fragment.Part.BULLET || passage.part() == Fragment.Part.NUMBERED;
        Fragment.Part part =
                list && List.of(LineStatus.GUIDANCE, LineStatus.PROBE).contains(fate)
                        ? passage.part()
                        : passage.fate() == fate ? passage.part() : Fragment.Part.WHOLE;
        return new Fragment(passage.from(), passage.to(), fate, part, passage.text(), "", "", passage.details());
    }
}
