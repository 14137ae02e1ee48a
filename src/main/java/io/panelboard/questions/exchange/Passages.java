package io.panelboard.questions.exchange;

import java.util.List;

/**
 * A text as it was read, before it becomes a list.
 *
 * @param fallbackTitle what the file's name says; empty if there is none
 * @param source the text's lines
 */
public record Passages(String fallbackTitle, List<String> source, List<Passage> all) {

    public Passages {
        source = List.copyOf(source);
        all = List.copyOf(all);
    }

    /** The list that the passages amount to. */
    public QuestionList list() {
        var assembly = new Assembly(this);
        all.forEach(assembly::add);
        return assembly.result();
    }
}
