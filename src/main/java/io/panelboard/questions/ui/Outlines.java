package io.panelboard.questions.ui;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import java.util.ArrayList;
import java.util.List;

/** What the outline shows of a set. */
final class Outlines {

    private Outlines() {}

    static Outline.Content of(QuestionSet set) {
        var groups = new ArrayList<Outline.Group>();
        int number = 1;
        for (Section section : set.sections()) {
            var lines = new ArrayList<Outline.Line>();
            for (Question question : section.questions()) {
                lines.add(line(String.valueOf(number++), question));
            }
            groups.add(new Outline.Group(section.id().value(), section.title(), facts(section), lines));
        }
        return new Outline.Content(
                groups, set.archived().stream().map(q -> line("", q)).toList());
    }

    private static String facts(Section section) {
        return section.questions().isEmpty()
                ? "empty"
                : Counts.of(section.questions().size(), "question") + ", " + SetTable.minutes(section.questions())
                        + " min";
    }

    private static Outline.Line line(String number, Question q) {
        String title = q.shortTitle();
        return new Outline.Line(
                q.id().value(),
                number,
                title.isBlank() ? "New question" : title,
                "%d min · weight %d".formatted(q.minutes(), q.weight()),
                String.join(", ", warnings(q)));
    }

    /** What a reader of the outline should know; nothing of it is an error but a missing prompt. */
    static List<String> warnings(Question q) {
        var warnings = new ArrayList<String>();
        if (q.prompt().isBlank()) {
            warnings.add("no prompt");
        }
        if (q.guidance().isBlank()) {
            warnings.add("no guidance");
        }
        if (q.anchors().isEmpty()) {
            warnings.add("no anchors");
        }
        return warnings;
    }
}
