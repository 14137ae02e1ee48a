package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The lines of a source with what became of each; what nothing claims is listed as not understood. Where a line holds
 * several things, notes stand beside it.
 */
final class AnnotatedLines {

    private static final String NOT_READ = "Not understood";

    private final TreeMap<Integer, SourceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, List<SourceLine>> notes = new TreeMap<>();

    /** Of a text. */
    static AnnotatedLines of(String text) {
        return of(List.of(text.split("\r\n|\r|\n", -1)));
    }

    /** Of a text's lines. */
    static AnnotatedLines of(List<String> source) {
        var fates = new AnnotatedLines();
        for (int i = 0; i < source.size(); i++) {
            fates.add(i + 1, source.get(i));
        }
        return fates;
    }

    void add(int number, String text) {
        lines.put(number, line(number, text, text.isBlank() ? Fate.BLANK : Fate.IGNORED, NOT_READ));
    }

    void claim(int from, int to, Fate fate) {
        set(from, to, fate, "", "");
    }

    void ignore(int from, int to, String reason) {
        set(from, to, Fate.IGNORED, reason, "");
    }

    /** Says that a part of a line was left out. */
    void note(int number, String part, String reason) {
        notes.computeIfAbsent(number, _ -> new ArrayList<>()).add(line(number, part, Fate.IGNORED, reason));
    }

    /** @param doubt why this reading may be wrong; empty if it is certain */
    void set(int from, int to, Fate fate, String reason, String doubt) {
        if (from <= to) {
            lines.subMap(from, true, to, true)
                    .replaceAll((_, l) ->
                            l.fate() == Fate.BLANK ? l : new SourceLine(l.number(), l.text(), fate, reason, doubt));
        }
    }

    private static SourceLine line(int number, String text, Fate fate, String reason) {
        return new SourceLine(number, text, fate, fate == Fate.IGNORED ? reason : "");
    }

    List<SourceLine> lines() {
        var result = new ArrayList<SourceLine>();
        lines.forEach((number, line) -> {
            result.add(line);
            result.addAll(notes.getOrDefault(number, List.of()));
        });
        return result;
    }
}
