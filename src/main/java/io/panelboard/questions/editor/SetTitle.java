package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.panelboard.questions.QuestionSet;
import io.panelboard.shared.ui.PageHeader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the set's title, its purpose and the actions on the whole set. */
final class SetTitle extends Div {

    private final transient Component[] actions;
    private String shown = "";

    SetTitle(Component... actions) {
        this.actions = actions;
    }

    void show(QuestionSet set) {
        String next = set.title() + "\n" + facts(set);
        if (!next.equals(shown)) {
            shown = next;
            removeAll();
            add(new PageHeader(set.title(), facts(set), actions));
        }
    }

    private static String facts(QuestionSet set) {
        return Stream.of(
                        set.role(),
                        set.level(),
                        set.latest() == 0 ? "Not published yet" : "Latest revision: " + set.latest(),
                        set.retired() ? "Retired" : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
