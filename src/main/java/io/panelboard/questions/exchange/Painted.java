package io.panelboard.questions.exchange;

import java.util.List;

/** The source's lines with what became of them; nothing is lost silently: what no passage holds is listed too. */
final class Painted {

    private final SourceLine[] lines;

    Painted(List<String> source) {
        lines = new SourceLine[source.size()];
        for (int i = 0; i < lines.length; i++) {
            String text = source.get(i);
            boolean blank = text.isBlank();
            lines[i] = new SourceLine(i + 1, text, blank ? Fate.BLANK : Fate.IGNORED, blank ? "" : "Not understood");
        }
    }

    void paint(Passage passage) {
        for (int number = passage.from(); number <= passage.to(); number++) {
            SourceLine line = lines[number - 1];
            if (line.fate() != Fate.BLANK) {
                lines[number - 1] =
                        new SourceLine(number, line.text(), passage.fate(), passage.reason(), passage.doubt());
            }
        }
    }

    List<SourceLine> result() {
        return List.of(lines);
    }
}
