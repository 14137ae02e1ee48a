package io.panelboard.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Tracks how each line of a source was read; lines that nothing claims count as not understood.
 * Notes are added to lines that hold several things. Not thread-safe.
 */
public final class AnnotatedLines {

    private static final String NOT_READ = "Not understood";

    private final TreeMap<Integer, SourceLine> lines = new TreeMap<>();
    private final TreeMap<Integer, List<SourceLine>> notes = new TreeMap<>();

    public static AnnotatedLines of(String text) {
        return of(List.of(text.split("\r\n|\r|\n", -1)));
    }

    public static AnnotatedLines of(List<String> source) {
        var annotated = new AnnotatedLines();
        for (int i = 0; i < source.size(); i++) {
            annotated.add(i + 1, source.get(i));
        }
        return annotated;
    }

    public void add(int number, String text) {
        lines.put(number, line(number, text, text.isBlank() ? LineStatus.BLANK : LineStatus.IGNORED, NOT_READ));
    }

    public void claim(int from, int to, LineStatus status) {
        set(from, to, status, "", "");
    }

    public void ignore(int from, int to, String reason) {
        set(from, to, LineStatus.IGNORED, reason, "");
    }

    /** Adds a note that a part of a line was left out. */
    public void note(int number, String part, String reason) {
        notes.computeIfAbsent(number, _ -> new ArrayList<>()).add(line(number, part, LineStatus.IGNORED, reason));
    }

    /**
     * Sets the status of lines that are not blank.
     *
     * @param doubt why this reading may be wrong; empty if it is certain
     */
    public void set(int from, int to, LineStatus status, String reason, String doubt) {
        if (from <= to) {
            lines.subMap(from, true, to, true)
                    .replaceAll((_, l) -> l.status() == LineStatus.BLANK
                            ? l
                            : new SourceLine(l.number(), l.text(), status, reason, doubt));
        }
    }

    private static SourceLine line(int number, String text, LineStatus status, String reason) {
        return new SourceLine(number, text, status, status == LineStatus.IGNORED ? reason : "");
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
