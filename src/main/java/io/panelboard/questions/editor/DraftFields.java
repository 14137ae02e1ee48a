package io.panelboard.questions.editor;

import io.panelboard.questions.Difficulty;
import io.panelboard.questions.Question;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.SetEdit.Head;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Defines the fields of a set and of a question that are edited separately, so that two authors can share a question.
 */
final class DraftFields {

    static final Field<Head, String> SET_TITLE =
            new Field<>("title", Head::title, (h, v) -> new Head(v, h.role(), h.level(), h.slot()));
    static final Field<Head, String> SET_ROLE =
            new Field<>("role", Head::role, (h, v) -> new Head(h.title(), v, h.level(), h.slot()));
    static final Field<Head, String> SET_LEVEL =
            new Field<>("level", Head::level, (h, v) -> new Head(h.title(), h.role(), v, h.slot()));
    static final Field<Head, Integer> SET_SLOT =
            new Field<>("slot", Head::slot, (h, v) -> new Head(h.title(), h.role(), h.level(), v));

    static final List<Field<Head, ?>> HEAD = List.of(SET_TITLE, SET_ROLE, SET_LEVEL, SET_SLOT);

    private DraftFields() {}

    static final Field<Question, String> TITLE = new Field<>(
            "title",
            Question::title,
            (q, v) -> of(q, v, q.prompt(), q.guidance(), q.probes(), q.competency(), q.anchors()));

    static final Field<Question, String> PROMPT = new Field<>(
            "prompt",
            Question::prompt,
            (q, v) -> of(q, q.title(), v, q.guidance(), q.probes(), q.competency(), q.anchors()));

    static final Field<Question, String> GUIDANCE = new Field<>(
            "guidance",
            Question::guidance,
            (q, v) -> of(q, q.title(), q.prompt(), v, q.probes(), q.competency(), q.anchors()));

    static final Field<Question, List<String>> PROBES = new Field<>(
            "probes",
            Question::probes,
            (q, v) -> of(q, q.title(), q.prompt(), q.guidance(), v, q.competency(), q.anchors()));

    static final Field<Question, String> COMPETENCY = new Field<>(
            "competency",
            Question::competency,
            (q, v) -> of(q, q.title(), q.prompt(), q.guidance(), q.probes(), v, q.anchors()));

    static final Field<Question, Integer> MINUTES = new Field<>(
            "minutes",
            Question::minutes,
            (q, v) -> of(q, v, q.weight(), Optional.ofNullable(q.difficulty()), q.tags()));

    static final Field<Question, Integer> WEIGHT = new Field<>(
            "weight", Question::weight, (q, v) -> of(q, q.minutes(), v, Optional.ofNullable(q.difficulty()), q.tags()));

    static final Field<Question, Optional<Difficulty>> DIFFICULTY = new Field<>(
            "difficulty",
            q -> Optional.ofNullable(q.difficulty()),
            (q, v) -> of(q, q.minutes(), q.weight(), v, q.tags()));

    static final Field<Question, List<String>> TAGS = new Field<>(
            "tags", Question::tags, (q, v) -> of(q, q.minutes(), q.weight(), Optional.ofNullable(q.difficulty()), v));

    /** Returns the field for one level's anchor; an empty value means the scale's own text. */
    static Field<Question, String> anchor(RatingScale.Level level) {
        return new Field<>(
                "anchor of level " + level.value(),
                q -> q.anchors().getOrDefault(level.value(), ""),
                (q, v) -> of(
                        q,
                        q.title(),
                        q.prompt(),
                        q.guidance(),
                        q.probes(),
                        q.competency(),
                        anchors(q.anchors(), level.value(), v)));
    }

    /** Returns all fields of a question on this scale. */
    static List<Field<Question, ?>> all(RatingScale scale) {
        return Stream.concat(
                        Stream.<Field<Question, ?>>of(
                                TITLE, PROMPT, GUIDANCE, PROBES, COMPETENCY, MINUTES, WEIGHT, DIFFICULTY, TAGS),
                        scale.levels().stream().map(DraftFields::anchor))
                .toList();
    }

    private static Map<Integer, String> anchors(Map<Integer, String> before, int level, String anchor) {
        var anchors = new TreeMap<>(before);
        if (anchor.isBlank()) {
            anchors.remove(level);
        } else {
            anchors.put(level, anchor);
        }
        return anchors;
    }

    private static Question of(
            Question q,
            String title,
            String prompt,
            String guidance,
            List<String> probes,
            String competency,
            Map<Integer, String> anchors) {
        return new Question(
                q.id(),
                title,
                prompt,
                guidance,
                probes,
                competency,
                q.minutes(),
                q.weight(),
                q.difficulty(),
                q.tags(),
                anchors);
    }

    private static Question of(
            Question q, int minutes, int weight, Optional<Difficulty> difficulty, List<String> tags) {
        return new Question(
                q.id(),
                q.title(),
                q.prompt(),
                q.guidance(),
                q.probes(),
                q.competency(),
                minutes,
                weight,
                difficulty.orElse(null),
                tags,
                q.anchors());
    }
}
