package io.panelboard.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelboard.exchange.markdown.Corrections;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.exchange.markdown.LinesAlike;
import io.panelboard.exchange.markdown.MarkdownReader;
import java.util.List;
import java.util.Map;
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

    private final Fragments read = MarkdownReader.fragments("beds.md", LIST);

    @Test
    void leavesEverythingAsItIsWithoutAny() {
        assertThat(Corrections.NONE.apply(read).list()).isEqualTo(read.list());
    }

    @Test
    void readsALineOtherwise() {
        QuestionList list = corrected(Corrections.NONE
                .with(8, LineStatus.PROBE)
                .with(9, LineStatus.GUIDANCE)
                .with(10, LineStatus.SECTION)
                .with(14, LineStatus.QUESTION));

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
        QuestionList list = corrected(Corrections.NONE.with(7, LineStatus.IGNORED));

        assertThat(list.lines().get(6).reason()).isEqualTo("Left out by you");
        assertThat(list.questionCount()).isEqualTo(1);
        assertThat(list.sections().getFirst().questions().getFirst().prompt()).isEqualTo("What is **peat**?");
    }

    @Test
    void takesTheLatestWordForALine() {
        assertThat(corrected(Corrections.NONE.with(7, LineStatus.IGNORED).with(7, LineStatus.QUESTION)))
                .isEqualTo(read.list());
    }

    @Test
    void keepsTheAnswerInAQuestionsLineWithIt() {
        Fragments table =
                MarkdownReader.fragments("", "| Question | Answer |\n|---|---|\n| Why? | Because. |\n| How? | So. |");

        QuestionList list =
                Corrections.NONE.with(4, LineStatus.GUIDANCE).apply(table).list();

        ListedQuestion only = list.sections().getFirst().questions().getFirst();
        assertThat(only.prompt()).isEqualTo("Why?");
        assertThat(only.guidance()).isEqualTo("Because.\n\nHow?\n\nSo.");
    }

    @Test
    void moveWithTheirLinesWhenTheTextIsEdited() {
        List<String> before = List.of("# A", "- one", "- two", "- same", "- same", "- end");
        Corrections corrections = Corrections.NONE
                .with(2, LineStatus.PROBE)
                .with(3, LineStatus.GUIDANCE)
                .with(4, LineStatus.IGNORED)
                .with(6, LineStatus.SECTION);

        assertThat(corrections
                        .movedTo(before, List.of("New", "# A", "- one", "- two!", "- same", "x", "- same", "- end"))
                        .statuses())
                .as("a line that changed, or that is there twice, loses its correction")
                .isEqualTo(Map.of(3, LineStatus.PROBE, 8, LineStatus.SECTION));
        assertThat(corrections.movedTo(before, before)).isEqualTo(corrections);
    }

    @Test
    void findLinesAlikeInTheListThePartAndTheText() {
        Fragments beds = MarkdownReader.fragments(
                "", "# Beds\n## Soil\n- loam\n  - deep\n- peat\n\nWords.\n\n- clay\n## Water\n- rain\n1. well");

        assertThat(LinesAlike.of(beds, 3, LinesAlike.Scope.LIST)).containsExactly(3, 5);
        assertThat(LinesAlike.of(beds, 3, LinesAlike.Scope.PART)).containsExactly(3, 5, 9);
        assertThat(LinesAlike.of(beds, 3, LinesAlike.Scope.TEXT)).containsExactly(3, 5, 9, 11);
        assertThat(LinesAlike.of(beds, 2, LinesAlike.Scope.TEXT)).containsExactly(2, 10);
        assertThat(LinesAlike.items(beds)).containsExactly(3, 5, 9, 11, 12);
    }

    private QuestionList corrected(Corrections corrections) {
        return corrections.apply(read).list();
    }
}
