package io.panelboard.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Creates states of one imaginary set. */
final class States {

    private States() {}

    static Question question(int id, String prompt) {
        return new Question(new QuestionId("q" + id), "", prompt, "", List.of(), "", 5, 10, null, List.of(), Map.of());
    }

    static Question question(int id) {
        return question(id, "Prompt " + id);
    }

    static Section section(String id, Question... questions) {
        return new Section(new SectionId(id), id, List.of(questions));
    }

    static SetState state(Section... sections) {
        return new SetState("Garden", "Gardener", "Senior", RatingScale.FIVE, List.of(sections));
    }

    /**
     * Generates up to nine questions with two wordings each, in any order, spread over up to three sections in any
     * order.
     */
    static Arbitrary<SetState> any() {
        Arbitrary<List<Integer>> order = Arbitraries.shuffle(1, 2, 3, 4, 5, 6, 7, 8, 9);
        Arbitrary<List<Integer>> wordings =
                Arbitraries.integers().between(0, 1).list().ofSize(10);
        Arbitrary<List<Integer>> homes =
                Arbitraries.integers().between(0, 3).list().ofSize(10);
        Arbitrary<List<Integer>> sections = Arbitraries.shuffle(0, 1, 2);
        Arbitrary<List<Integer>> titles =
                Arbitraries.integers().between(0, 1).list().ofSize(3);
        return Combinators.combine(order, wordings, homes, sections, titles).as(States::state);
    }

    /** Builds a state; a question whose home is 3 is not in the set. */
    private static SetState state(
            List<Integer> order,
            List<Integer> wordings,
            List<Integer> homes,
            List<Integer> sections,
            List<Integer> titles) {
        List<Section> made = new ArrayList<>();
        for (int section : sections) {
            var questions = order.stream()
                    .filter(q -> homes.get(q) == section)
                    .map(q -> question(q, "Prompt " + q + " in wording " + wordings.get(q)))
                    .toList();
            if (!questions.isEmpty()) {
                made.add(new Section(new SectionId("s" + section), "Title " + titles.get(section), questions));
            }
        }
        return new SetState("Garden", "Gardener", "Senior", RatingScale.FIVE, made);
    }
}
