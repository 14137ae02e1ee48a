package io.panelboard.questions.editor;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows the other authors of the draft in the bar and in the outline, and announces joining and leaving. */
final class PresenceIndicator {

    private final EditorBar bar;
    private final OutlineElement outline;
    private final Consumer<String> announce;
    private List<Editors.Present> others = List.of();

    PresenceIndicator(EditorBar bar, OutlineElement outline, Consumer<String> announce) {
        this.bar = bar;
        this.outline = outline;
        this.announce = announce;
    }

    void receive(List<Editors.Present> now) {
        List<String> before = names(others);
        List<String> after = names(now);
        others = now;
        after.stream().filter(n -> !before.contains(n)).forEach(n -> announce.accept(n + " works on this set too."));
        before.stream().filter(n -> !after.contains(n)).forEach(n -> announce.accept(n + " has left."));
    }

    void show(QuestionSet set) {
        bar.show(others, set);
        Map<String, List<String>> where = others.stream()
                .filter(p -> p.on() != null)
                .collect(Collectors.groupingBy(
                        p -> String.valueOf(p.on() == null ? "" : p.on().value()),
                        TreeMap::new,
                        Collectors.mapping(p -> p.person().name(), Collectors.toList())));
        outline.people(where);
    }

    /** Returns the names of the other authors who have the draft open. */
    List<String> others() {
        return names(others);
    }

    /** Guesses who changed a question: its only other author, or else the only other author of the set. */
    String author(@Nullable QuestionId question) {
        List<Editors.Present> there = others.stream()
                .filter(p -> question != null && question.equals(p.on()))
                .toList();
        List<Editors.Present> likely = there.isEmpty() ? others : there;
        return likely.size() == 1 ? likely.getFirst().person().name() : "Somebody else";
    }

    private static List<String> names(List<Editors.Present> present) {
        return present.stream().map(p -> p.person().name()).toList();
    }
}
