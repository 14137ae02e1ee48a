package io.panelboard.exchange.markdown;

import io.panelboard.exchange.QuestionList;
import java.util.List;

/**
 * A text as it was read, before it becomes a list.
 *
 * @param fallbackTitle what the file's name says; empty if there is none
 * @param source the text's lines
 * @param about what its front matter says of the whole list
 */
public record Fragments(String fallbackTitle, List<String> source, List<Fragment> all, QuestionList.About about) {

    public Fragments {
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
