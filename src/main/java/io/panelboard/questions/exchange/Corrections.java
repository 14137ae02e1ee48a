package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person reads otherwise than the reader did.
 *
 * @param fates by the number of a passage's first line
 */
public record Corrections(Map<Integer, Fate> fates) {

    /** The reading stays as it is. */
    public static final Corrections NONE = new Corrections(Map.of());

    static final String REASON = "Left out by you";

    public Corrections {
        fates = Map.copyOf(fates);
    }

    /** The same with one more; it replaces an earlier one for the same line. */
    public Corrections with(int line, Fate fate) {
        var more = new HashMap<>(fates);
        more.put(line, fate);
        return new Corrections(more);
    }

    public boolean has(int line) {
        return fates.containsKey(line);
    }

    /** The passages as the person reads them. Those that are read as they were keep their doubt and their title. */
    public Passages apply(Passages passages) {
        if (fates.isEmpty()) {
            return passages;
        }
        var result = new ArrayList<Passage>();
        for (Passage passage : passages.all()) {
            Fate fate = passage.hasLines() ? fates.get(passage.from()) : null;
            if (!passage.hasLines() && !result.isEmpty() && isOtherwise(result.getLast())) {
                result.add(joined(result.removeLast(), passage));
            } else {
                result.add(fate == null ? passage : corrected(passage, fate));
            }
        }
        return new Passages(passages.fallbackTitle(), passages.source(), List.copyOf(result));
    }

    private boolean isOtherwise(Passage before) {
        return fates.containsKey(before.from()) && before.fate() != Fate.QUESTION;
    }

    /** What stood in the lines of a question goes with them when they are read otherwise. */
    private static Passage joined(Passage first, Passage rest) {
        return new Passage(
                first.from(),
                first.to(),
                first.fate(),
                first.part(),
                first.text() + "\n\n" + rest.text(),
                first.reason(),
                "",
                first.details());
    }

    private static Passage corrected(Passage passage, Fate fate) {
        if (fate == Fate.IGNORED) {
            return passage.leftOut(REASON);
        }
        boolean list = passage.part() == Passage.Part.BULLET || passage.part() == Passage.Part.NUMBERED;
        Passage.Part part = list && List.of(Fate.GUIDANCE, Fate.PROBE).contains(fate)
                ? passage.part()
                : passage.fate() == fate ? passage.part() : Passage.Part.WHOLE;
        return new Passage(passage.from(), passage.to(), fate, part, passage.text(), "", "", passage.details());
    }
}
