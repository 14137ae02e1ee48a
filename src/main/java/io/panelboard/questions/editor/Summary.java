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
 * Summarizes a set; nothing but {@code problems} is an error, so weights may add up to 95.
 *
 * @param minutes of all questions
 * @param slot planned minutes of the interview, 0 if not set
 * @param weight of all questions
 * @param competencies weight by competency in order of first appearance; "" is "without a competency"
 * @param withoutAnchors questions without own anchors, in their order
 * @param withoutGuidance in their order
 * @param problems reasons that stop publishing
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

    /** Sets the usual sum of all weights. */
    static final int WHOLE = 100;

    /** @param question to be corrected, or null if the problem is about the whole set */
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
                ids(questions, q -> q.anchors().isEmpty()),
                ids(questions, q -> q.guidance().isBlank()),
                problems(questions));
    }

    /** Formats the minutes compared with the planned ones. */
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

    /** Formats the sum of the weights. */
    String weights() {
        return weight == WHOLE ? "Weights add up to 100" : "Weights add up to %d, not 100".formatted(weight);
    }

    /** Says what an author may have overlooked, and what does not stop publishing. */
    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (slot > 0 && minutes > slot) {
            warnings.add(time() + ".");
        }
        if (weight != WHOLE) {
            warnings.add(weights() + ".");
        }
        if (!withoutAnchors.isEmpty()) {
            warnings.add(without(withoutAnchors.size(), "anchors of its own", "anchors of their own"));
        }
        if (!withoutGuidance.isEmpty()) {
            warnings.add(without(withoutGuidance.size(), "guidance", "guidance"));
        }
        return warnings;
    }

    private static String without(int questions, String one, String many) {
        return questions == 1
                ? "1 question has no %s.".formatted(one)
                : "%d questions have no %s.".formatted(questions, many);
    }

    private static List<QuestionId> ids(List<Question> questions, Predicate<Question> kind) {
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
