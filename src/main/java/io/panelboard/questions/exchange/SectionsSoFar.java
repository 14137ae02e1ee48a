package io.panelboard.questions.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sections in the order in which they appear first, wherever their questions stand. */
final class SectionsSoFar {

    static final String UNNAMED = "Questions";

    private record Key(String number, String title) {}

    private record Open(int line, List<ListedQuestion> questions) {}

    private final Map<Key, Open> sections = new LinkedHashMap<>();

    /** @param number tells sections of the same title apart */
    void add(String number, String title, ListedQuestion question) {
        sections.computeIfAbsent(new Key(number, title), _ -> new Open(question.line(), new ArrayList<>()))
                .questions()
                .add(question);
    }

    /** @param unnamed the title of questions whose section has none */
    List<ListedSection> result(String unnamed) {
        return sections.entrySet().stream()
                .map(e -> new ListedSection(
                        e.getKey().title().isEmpty()
                                ? (unnamed.isEmpty() ? UNNAMED : unnamed)
                                : e.getKey().title(),
                        e.getValue().line(),
                        e.getValue().questions()))
                .toList();
    }
}
