package io.panelboard.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The lines of a source with what became of each; what nothing claims is listed as not understood. Where a line holds
 * several things, notes stand beside it.
 */
public final class AnnotatedLines {

    private static final String NOT_READ = "Not understood";

    private final TreeMap<Integer, SourceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, List<SourceLine>> notes = new TreeMap<>();

    /** Of a text. */
    public static AnnotatedLines of(String text) {
        return of(List.of(text.split("\r\n|\r|\n", -1)));
    }

    /** Of a text's lines. */
    public static AnnotatedLines of(List<String> source) {
        var fates = new AnnotatedLines();
        for (int i = 0; i < source.size(); i++) {
            fates.add(i + 1, source.get(i));
        }
        return fates;
    }

    public void add(int number, String text) {
        lines.put(number, line(number, text, text.isBlank() ? LineStatus.BLANK : LineStatus.IGNORED, NOT_READ));
    }

    public void claim(int from, int to, LineStatus fate) {
        set(from, to, fate, "", "");
    }

    public void ignore(int from, int to, String reason) {
        set(from, to, LineStatus.IGNORED, reason, "");
    }

    /** Says that a part of a line was left out. */
    public void note(int number, String part, String reason) {
        notes.computeIfAbsent(number, _ -> new ArrayList<>()).add(line(number, part, LineStatus.IGNORED, reason));
    }

    /**
     * Marks lines with what became of them.
     *
     * @param doubt why this reading may be wrong; empty if it is certain
     */
    public void set(int from, int to, LineStatus fate, String reason, String doubt) {
        if (from <= to) {
            lines.subMap(from, true, to, true)
                    .replaceAll((_, l) -> l.fate() == LineStatus.BLANK
                            ? l
                            : new SourceLine(l.number(), l.text(), fate, reason, doubt));
        }
    }

    private static SourceLine line(int number, String text, LineStatus fate, String reason) {
        return new SourceLine(number, text, fate, fate == LineStatus.IGNORED ? reason : "");
    }

    public List<SourceLine> lines() {
        var result = new ArrayList<SourceLine>();
        lines.forEach((number, line) -> {
            result.add(line);
            result.addAll(notes.getOrDefault(number, List.of()));
        });
        return result;
    }
}
