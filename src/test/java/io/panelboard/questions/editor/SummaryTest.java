package io.panelboard.questions.editor;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void saysTheMinutesAgainstTheSlot() {
        assertThat(Summary.of(set(0, question("a", "x", 20))).time()).isEqualTo("5 minutes");
        assertThat(Summary.of(set(60, question("a", "x", 20))).time())
                .isEqualTo("5 minutes of a slot of 60: 55 minutes left");
        assertThat(Summary.of(set(4, question("a", "x", 20))).time())
                .isEqualTo("5 minutes of a slot of 4: 1 minute too many");
        assertThat(Summary.of(set(5, question("a", "x", 20))).time())
                .isEqualTo("5 minutes of a slot of 5: exactly the slot");
    }

    @Test
    void addsTheWeightsUpByCompetency() {
        var summary = Summary.of(set(0, question("a", "soil", 40), question("b", "", 20), question("c", "soil", 35)));

        assertThat(summary.competencies()).containsExactly(Map.entry("soil", 75), Map.entry("", 20));
        assertThat(summary.weights()).isEqualTo("Weights add up to 95, not 100");
        assertThat(Summary.of(set(0, question("a", "soil", 100))).weights()).isEqualTo("Weights add up to 100");
    }

    @Test
    void namesWhatIsMissingAndWhatStopsPublishing() {
        var full = new Question(
                new QuestionId("full"), "Beds", "How?", "Rest.", List.of(), "soil", 5, 50, Map.of(1, "None."));
        var empty = new Question(new QuestionId("empty"), "", " ", "", List.of(), "", 5, 50, Map.of());
        var summary = Summary.of(set(0, full, empty));

        assertThat(summary.withoutAnchors()).containsExactly(empty.id());
        assertThat(summary.withoutGuidance()).containsExactly(empty.id());
        assertThat(summary.problems())
                .containsExactly(new Summary.Problem("Question 2 has no prompt yet.", empty.id()));
        assertThat(Summary.of(set(0)).problems())
                .containsExactly(new Summary.Problem("There is no question yet.", null));
    }

    private static Question question(String id, String competency, int weight) {
        return new Question(new QuestionId(id), id, "How?", "", List.of(), competency, 5, weight, Map.of());
    }

    private static QuestionSet set(int slot, Question... questions) {
        return new QuestionSet(
                new QuestionSetId("s"),
                "Set",
                "",
                "",
                slot,
                RatingScale.FIVE,
                List.of(Section.of("One", List.of(questions))),
                List.of(),
                false,
                0,
                Instant.EPOCH,
                1L);
    }
}
