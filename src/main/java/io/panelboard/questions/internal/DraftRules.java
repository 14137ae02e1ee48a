package io.panelboard.questions.internal;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSet.Content;
import io.panelboard.questions.QuestionsViolation;
import io.panelboard.questions.Section;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a question set has to be before it is stored. */
final class DraftRules {

    private static final int TITLE = 200;
    private static final int NAME = 100;
    private static final int TEXT = 10_000;
    private static final int PROBES = 50;
    private static final int QUESTIONS = 2_000;
    private static final int SLOT = 480;
    private static final int TAG = 40;
    private static final int TAGS = 20;

    private DraftRules() {}

    /**
     * The set with its title, role and level stripped of surrounding space.
     *
     * @throws RuleViolation naming the first thing that is wrong
     */
    static QuestionSet checked(QuestionSet set) {
        List<Question> questions = set.questions();
        if (questions.size() + set.archived().size() > QUESTIONS) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_QUESTIONS,
                    QUESTIONS,
                    questions.size() + set.archived().size());
        }
        set.sections().forEach(DraftRules::checkSection);
        Set<QuestionId> seen = new HashSet<>();
        if (set.slot() < 0 || set.slot() > SLOT) {
            throw new RuleViolation("slot", QuestionsViolation.SLOT_OUT_OF_RANGE, SLOT);
        }
        for (int i = 0; i < questions.size(); i++) {
            checkQuestion("question " + (i + 1), questions.get(i));
            if (!seen.add(questions.get(i).id())) {
                throw new RuleViolation("sections", QuestionsViolation.QUESTION_TWICE, i + 1);
            }
        }
        set.archived().forEach(q -> checkQuestion("an archived question", q));
        return set.with(new Content(
                Texts.required("title", "A title", set.title(), TITLE),
                Texts.atMost("role", "A role", set.role(), NAME),
                Texts.atMost("level", "A level", set.level(), NAME),
                set.slot(),
                set.scale(),
                set.sections(),
                set.archived()));
    }

    /**
     * The sections as they are published: without empty ones, and without anchors of levels that the scale does not
     * have.
     *
     * @throws RuleViolation if nothing could be asked, or a question has no prompt
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

    private static void checkSection(Section section) {
        Texts.required("sections", "A section's title", section.title(), TITLE);
    }

    private static void checkQuestion(String name, Question q) {
        Texts.atMost("sections", "The title of " + name, q.title(), NAME);
        Texts.atMost("sections", "The prompt of " + name, q.prompt(), TEXT);
        Texts.atMost("sections", "The guidance of " + name, q.guidance(), TEXT);
        Texts.atMost("sections", "A competency", q.competency(), NAME);
        q.probes().forEach(p -> Texts.atMost("sections", "A probe", p, TEXT));
        q.anchors().values().forEach(a -> Texts.atMost("sections", "An anchor", a, TEXT));
        if (q.probes().size() > PROBES) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_PROBES,
                    PROBES,
                    name,
                    q.probes().size());
        }
        if (q.minutes() < 1 || q.minutes() > 120) {
            throw new RuleViolation("sections", QuestionsViolation.MINUTES_OUT_OF_RANGE, name);
        }
        if (q.weight() < 0 || q.weight() > 100) {
            throw new RuleViolation("sections", QuestionsViolation.WEIGHT_OUT_OF_RANGE, name);
        }
        q.tags().forEach(t -> Texts.required("sections", "A tag", t, TAG));
        if (q.tags().size() > TAGS) {
            throw new RuleViolation(
                    "sections",
                    QuestionsViolation.TOO_MANY_TAGS,
                    TAGS,
                    name,
                    q.tags().size());
        }
    }
}
