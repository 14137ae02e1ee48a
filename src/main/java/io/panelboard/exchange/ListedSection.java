package io.panelboard.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Represents a section as it was read.
 *
 * @param line the number of the source line of its heading, from 1, or of its first question if it has no heading
 */
public record ListedSection(String title, int line, List<ListedQuestion> questions) {
    static final String UNNAMED = "Questions";

    public ListedSection {
        questions = List.copyOf(questions);
    }

    /** Collects sections in the order of their first occurrence, wherever their questions stand. */
    public static final class Collector {

        private record Key(String number, String title) {}

        private record Open(int line, List<ListedQuestion> questions) {}

        private final Map<Key, Open> sections = new LinkedHashMap<>();

        /**
         * Adds a question to its section.
         *
         * @param number distinguishes sections of the same title
         */
        public void add(String number, String title, ListedQuestion question) {
            sections.computeIfAbsent(new Key(number, title), _ -> new Open(question.line(), new ArrayList<>()))
                    .questions()
                    .add(question);
        }

        /**
         * Returns the sections in the order of their first questions.
         *
         * @param unnamed the title of questions whose section has none
         */
        public List<ListedSection> result(String unnamed) {
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
}
