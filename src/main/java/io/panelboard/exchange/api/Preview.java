package io.panelboard.exchange.api;

import io.panelboard.exchange.ListedQuestion;
import io.panelboard.exchange.QuestionList;
import io.panelboard.questions.Difficulty;
import io.panelboard.questions.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Describes what would be stored of a file, and what would not. */
record Preview(
        String title,
        String role,
        String level,
        int sectionCount,
        int questionCount,
        int probeCount,
        List<Section> sections,
        List<LeftOut> ignored,
        List<Uncertain> uncertain) {

    record Section(String title, List<Question> questions) {}

    /**
     * Represents a question as it would be stored, with the usual values where the list states none.
     *
     * @param sheet the name of its sheet; empty if the file has only one
     * @param line the source line or row that it begins in, from 1
     */
    record Question(
            String title,
            String prompt,
            String guidance,
            List<String> probes,
            String competency,
            int minutes,
            int weight,
            @Nullable Difficulty difficulty,
            List<String> tags,
            Map<Integer, String> anchors,
            String sheet,
            int line) {

        static Question of(QuestionList list, ListedQuestion q) {
            var stored = q.toQuestion(new QuestionId("preview"));
            QuestionList.Place place = list.place(q.line());
            return new Question(
                    stored.title(),
                    stored.prompt(),
                    stored.guidance(),
                    stored.probes(),
                    stored.competency(),
                    stored.minutes(),
                    stored.weight(),
                    stored.difficulty(),
                    stored.tags(),
                    new TreeMap<>(stored.anchors()),
                    place.sheet(),
                    place.line());
        }
    }

    /**
     * Describes lines that would be left out.
     *
     * @param sheet the name of their sheet; empty if the file has only one
     * @param line the first line or row, from 1
     * @param lastLine the last one
     */
    record LeftOut(String sheet, int line, int lastLine, String reason) {}

    /** Describes a line whose reading is a guess, and why. */
    record Uncertain(String sheet, int line, String doubt) {}

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
                                        .map(q -> Question.of(list, q))
                                        .toList()))
                        .toList(),
                leftOut(list),
                uncertain(list));
    }

    static List<LeftOut> leftOut(QuestionList list) {
        return list.ignored().stream()
                .map(i -> new LeftOut(i.sheet(), i.from(), i.to(), i.reason()))
                .toList();
    }

    private static List<Uncertain> uncertain(QuestionList list) {
        return list.lines().stream()
                .filter(line -> !line.doubt().isEmpty())
                .map(line -> new Uncertain(
                        list.place(line.number()).sheet(),
                        list.place(line.number()).line(),
                        line.doubt()))
                .toList();
    }
}
