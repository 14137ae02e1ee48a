package io.panelboard.questions.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final String LIST = """
            # Beds

            Some words.

            ## Soil

            - What is loam?
              - Sand, silt and clay.
              - How does it feel?
            - What is **peat**?

            ## Tools

            Spades and forks.
            """;

    private final Passages read = MarkdownReader.passages("beds.md", LIST);

    @Test
    void leavesEverythingAsItIsWithoutAny() {
        assertThat(Corrections.NONE.apply(read).list()).isEqualTo(read.list());
    }

    @Test
    void readsALineOtherwise() {
        QuestionList list = corrected(Corrections.NONE
                .with(8, Fate.PROBE)
                .with(9, Fate.GUIDANCE)
                .with(10, Fate.SECTION)
                .with(14, Fate.QUESTION));

        assertThat(list.sections())
                .extracting(ListedSection::title, s -> s.questions().size())
                .containsExactly(tuple("Soil", 1), tuple("Tools", 1));
        ListedQuestion loam = list.sections().getFirst().questions().getFirst();
        assertThat(loam.probes()).containsExactly("Sand, silt and clay.");
        assertThat(loam.guidance()).isEqualTo("How does it feel?");
        assertThat(list.sections().getLast().questions().getFirst().prompt()).isEqualTo("Spades and forks.");
        assertThat(list.lines().get(9).reason()).isEqualTo("A heading without questions of its own");
    }

    @Test
    void leavesOutWhatAPersonLeavesOut() {
        QuestionList list = corrected(Corrections.NONE.with(7, Fate.IGNORED));

        assertThat(list.lines().get(6).reason()).isEqualTo("Left out by you");
        assertThat(list.questionCount()).isEqualTo(1);
        assertThat(list.sections().getFirst().questions().getFirst().prompt()).isEqualTo("What is **peat**?");
    }

    @Test
    void takesTheLatestWordForALine() {
        assertThat(corrected(Corrections.NONE.with(7, Fate.IGNORED).with(7, Fate.QUESTION)))
                .isEqualTo(read.list());
    }

    @Test
    void keepsTheAnswerInAQuestionsLineWithIt() {
        Passages table =
                MarkdownReader.passages("", "| Question | Answer |\n|---|---|\n| Why? | Because. |\n| How? | So. |");

        QuestionList list = Corrections.NONE.with(4, Fate.GUIDANCE).apply(table).list();

        ListedQuestion only = list.sections().getFirst().questions().getFirst();
        assertThat(only.prompt()).isEqualTo("Why?");
        assertThat(only.guidance()).isEqualTo("Because.\n\nHow?\n\nSo.");
    }

    private QuestionList corrected(Corrections corrections) {
        return corrections.apply(read).list();
    }
}
