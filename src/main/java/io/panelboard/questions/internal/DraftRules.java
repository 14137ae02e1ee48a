package io.panelboard.questions.internal;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Validates question sets before they are stored or published. */
final class DraftRules {

    private static final int MAX_TITLE = 200;
    private static final int MAX_NAME = 100;
    private static final int MAX_TEXT = 10_000;
    private static final int MAX_PROBES = 50;
    private static final int MAX_SLOT = 480;
    private static final int MAX_TAG = 40;
    private static final int MAX_LABEL = 40;
    private static final int MAX_TAGS = 20;

    private DraftRules() {}

    /**
     * Returns the set with its title, role and level stripped of surrounding space.
     *
     * @throws RuleViolation naming the first violation
     */
    static QuestionSet checked(QuestionSet set) {
        List<Question> questions = set.questions();
        if (questions.size() + set.archived().size() > QuestionSet.MAX_QUESTIONS) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_QUESTIONS,
                    QuestionSet.MAX_QUESTIONS,
                    questions.size() + set.archived().size());
        }
        set.sections().forEach(DraftRules::checkSection);
        Set<QuestionId> seen = new HashSet<>();
        if (set.slot() < 0 || set.slot() > MAX_SLOT) {
            throw new RuleViolation("slot", QuestionsViolation.SLOT_OUT_OF_RANGE, MAX_SLOT);
        }
        for (int i = 0; i < questions.size(); i++) {
            checkQuestion("question " + (i + 1), questions.get(i));
            if (!seen.add(questions.get(i).id())) {
                throw new RuleViolation("sections", QuestionsViolation.QUESTION_TWICE, i + 1);
            }
        }
        set.archived().forEach(q -> checkQuestion("an archived question", q));
        set.scale().levels().forEach(DraftRules::checkLevel);
        return set.with(new Content(
                Texts.required("title", "A title", set.title(), MAX_TITLE),
                Texts.atMost("role", "A role", set.role(), MAX_NAME),
                Texts.atMost("level", "A level", set.level(), MAX_NAME),
                set.slot(),
                set.scale(),
                set.sections(),
                set.archived()));
    }

    /**
     * Returns the sections as they are published: without empty ones, and without anchors of levels that the scale
     * lacks.
     *
     * @throws RuleViolation if there is no question, or one without a prompt
     */
    static List<Section> publishable(QuestionSet set) {
        List<Question> questions = set.questions();
        if (questions.isEmpty()) {
            throw new RuleViolation(QuestionsViolation.NO_QUESTION);
        }
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).prompt().isBlank()) {
                throw new RuleViolation(QuestionsViolation.PROMPT_MISSING, i + 1);
            }
        }
        return set.sections().stream()
                .filter(s -> !s.questions().isEmpty())
                .map(s -> s.with(
                        s.questions().stream().map(q -> q.onScale(set.scale())).toList()))
                .toList();
    }

    private static void checkLevel(RatingScale.Level level) {
        Texts.asTyped("scale", "The label of level " + level.value(), level.label(), MAX_LABEL);
        Texts.asTyped("scale", "What earns level " + level.value(), level.anchor(), MAX_TEXT);
    }

    private static void checkSection(Section section) {
        Texts.required("sections", "A section's title", section.title(), MAX_TITLE);
        Texts.asTyped("sections", "A section's title", section.title(), MAX_TITLE);
    }

    private static void checkQuestion(String name, Question q) {
        Texts.asTyped("sections", "The title of " + name, q.title(), MAX_NAME);
        Texts.asTyped("sections", "The prompt of " + name, q.prompt(), MAX_TEXT);
        Texts.asTyped("sections", "The guidance of " + name, q.guidance(), MAX_TEXT);
        Texts.asTyped("sections", "A competency", q.competency(), MAX_NAME);
        q.probes().forEach(p -> Texts.asTyped("sections", "A probe", p, MAX_TEXT));
        q.anchors().values().forEach(a -> Texts.asTyped("sections", "An anchor", a, MAX_TEXT));
        if (q.probes().size() > MAX_PROBES) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_PROBES,
                    MAX_PROBES,
                    name,
                    q.probes().size());
        }
        if (q.minutes() < 1 || q.minutes() > 120) {
            throw new RuleViolation("sections", QuestionsViolation.MINUTES_OUT_OF_RANGE, name);
        }
        if (q.weight() < 0 || q.weight() > 100) {
            throw new RuleViolation("sections", QuestionsViolation.WEIGHT_OUT_OF_RANGE, name);
        }
        q.tags().forEach(t -> Texts.required("sections", "A tag", t, MAX_TAG));
        if (q.tags().size() > MAX_TAGS) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_TAGS,
                    MAX_TAGS,
                    name,
                    q.tags().size());
        }
    }
}
