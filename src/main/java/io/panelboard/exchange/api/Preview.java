package io.panelboard.exchange.api;

import io.panelboard.exchange.QuestionList;
import java.util.List;

/** Describes what would be stored of a file, and what would not. */
record Preview(
        String title,
        String role,
        String level,
        int sectionCount,
        int questionCount,
        int probeCount,
        List<Section> sections,
        List<LeftOut> ignored) {

    record Section(String title, List<Question> questions) {}

    /**
     * Represents a question that would be stored.
     *
     * @param line the source line or row that it begins in, from 1
     */
    record Question(String prompt, String guidance, List<String> probes, int line) {}

    /**
     * Describes lines that would be left out.
     *
     * @param line the first line or row, from 1
     * @param lastLine the last one
     */
    record LeftOut(int line, int lastLine, String reason) {}

    static Preview of(QuestionList list) {
        return new Preview(
                list.title(),
                list.about().role(),
                list.about().level(),
                list.sections().size(),
                list.questionCount(),
                list.probeCount(),
                list.sections().stream()
                        .map(s -> new Section(
                                s.title(),
                                s.questions().stream()
                                        .map(q -> new Question(q.prompt(), q.guidance(), q.probes(), q.line()))
                                        .toList()))
                        .toList(),
                leftOut(list));
    }

    static List<LeftOut> leftOut(QuestionList list) {
        return list.ignored().stream()
                .map(i -> new LeftOut(i.from(), i.to(), i.reason()))
                .toList();
    }
}
