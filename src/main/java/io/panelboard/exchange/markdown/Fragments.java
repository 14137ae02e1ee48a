package io.panelboard.exchange.markdown;

import io.panelboard.exchange.QuestionList;
import java.util.List;

/**
 * Holds a text as it was read, before it is assembled into a list.
 *
 * @param fallbackTitle taken from the file's name; empty if there is none
 * @param source the text's lines
 * @param about what its front matter states of the whole list
 */
public record Fragments(String fallbackTitle, List<String> source, List<Fragment> all, QuestionList.About about) {

    public Fragments {
        source = List.copyOf(source);
        all = List.copyOf(all);
    }

    public QuestionList list() {
        var assembly = new Assembly(this);
        all.forEach(assembly::add);
        return assembly.result();
    }
}
