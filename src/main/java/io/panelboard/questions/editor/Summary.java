package io.panelboard.questions.editor;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.shared.FigureFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a set amounts to. The facts are the author's to judge: a set whose weights add up to 95 is no error.
 *
 * @param minutes of all questions
 * @param slot minutes of the interview it is meant for, 0 if not said
 * @param weight of all questions
 * @param competencies weight by competency in order of first appearance; "" is "without a competency"
 * @param withoutAnchors questions that use the scale's own anchors alone, in their order
 * @param withoutGuidance questions that do not say what a good answer holds, in their order
 * @param problems what stops publishing
 */
record Summary(
        int questions,
        int minutes,
        int slot,
        int weight,
        Map<String, Integer> competencies,
        List<QuestionId> withoutAnchors,
        List<QuestionId> withoutGuidance,
        List<Problem> problems) {

    /** What weights usually add up to. */
    static final int WHOLE = 100;

    /** @param question where it is mended, or null if it is about the whole set */
    record Problem(String sentence, @Nullable QuestionId question) {}

    static Summary of(QuestionSet set) {
        List<Question> questions = set.questions();
        Map<String, Integer> competencies = new LinkedHashMap<>();
        questions.forEach(q -> competencies.merge(q.competency().strip(), q.weight(), Integer::sum));
        return new Summary(
                questions.size(),
                questions.stream().mapToInt(Question::minutes).sum(),
                set.slot(),
                questions.stream().mapToInt(Question::weight).sum(),
                competencies,
                those(questions, q -> q.anchors().isEmpty()),
                those(questions, q -> q.guidance().isBlank()),
                problems(questions));
    }

    /** The minutes against the slot, in words. */
    String time() {
        String all = FigureFormatter.count(minutes, "minute");
        if (slot == 0) {
            return all;
        }
        int left = slot - minutes;
        String rest = left == 0
                ? "exactly the slot"
                : left > 0
                        ? FigureFormatter.count(left, "minute") + " left"
                        : FigureFormatter.count(-left, "minute") + " too many";
        return "%s of a slot of %d: %s".formatted(all, slot, rest);
    }

    /** The sum of the weights, in words. */
    String weights() {
        return weight == WHOLE ? "Weights add up to 100" : "Weights add up to %d, not 100".formatted(weight);
    }

    private static List<QuestionId> those(List<Question> questions, Predicate<Question> kind) {
        return questions.stream().filter(kind).map(Question::id).toList();
    }

    private static List<Problem> problems(List<Question> questions) {
        var problems = new ArrayList<Problem>();
        if (questions.isEmpty()) {
            problems.add(new Problem("There is no question yet.", null));
        }
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).prompt().isBlank()) {
                problems.add(new Problem(
                        "Question %d has no prompt yet.".formatted(i + 1),
                        questions.get(i).id()));
            }
        }
        return problems;
    }
}
