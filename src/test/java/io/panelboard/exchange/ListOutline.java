package io.panelboard.exchange;

import io.panelboard.exchange.ListedQuestion.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes what was read of a list as lines that a person can compare with the list. */
final class ListOutline {

    private ListOutline() {}

    /** Returns the outline: sections, questions with what they state, guidance, probes, what is a guess or left out. */
    static String of(QuestionList list) {
        var lines = new ArrayList<String>();
        lines.add("= " + list.title());
        for (ListedSection section : list.sections()) {
            lines.add("# " + section.title());
            section.questions().forEach(q -> add(q, lines));
        }
        list.lines().stream()
                .filter(line -> !line.doubt().isEmpty())
                .map(line -> "? line " + line.number() + ": " + line.doubt())
                .forEach(lines::add);
        list.ignored().forEach(i -> lines.add("x " + i.where() + ": " + i.reason()));
        return String.join("\n", lines) + "\n";
    }

    private static void add(ListedQuestion q, List<String> lines) {
        Details details = q.details();
        String title = details.title().isEmpty() ? "" : "{" + details.title() + "} ";
        lines.add("- " + title + inLine(q.prompt()));
        var facts = new ArrayList<String>();
        if (details.minutes() != null) {
            facts.add(details.minutes() + " min");
        }
        if (details.weight() != null) {
            facts.add("weight " + details.weight());
        }
        if (details.difficulty() != null) {
            facts.add(details.difficulty().label());
        }
        if (!details.competency().isEmpty()) {
            facts.add(details.competency());
        }
        details.tags().forEach(tag -> facts.add("#" + tag));
        if (!facts.isEmpty()) {
            lines.add("    [" + String.join(", ", facts) + "]");
        }
        new TreeMap<>(details.anchors()).forEach((level, anchor) -> lines.add("    " + level + " = " + inLine(anchor)));
        if (!q.guidance().isBlank()) {
            lines.add("    + " + inLine(q.guidance()));
        }
        q.probes().forEach(probe -> lines.add("    > " + inLine(probe)));
    }

    private static String inLine(String text) {
        return text.replace("\n", "⏎");
    }
}
