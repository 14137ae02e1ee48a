package io.panelboard.board.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardView.DebriefQuestion;
import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.plot.DotPlot;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class QuestionMarksTest {

    private static final Mark LOW = mark("Alma Berg", true, new Score.Rated(2), new Score.Rated(3));
    private static final Mark HIGH = mark("Bruno <Castell>", true, new Score.Rated(5), null);
    private static final Mark PRACTICE = mark("Dana Okafor", false, new Score.Rated(1), null);
    private static final Mark UNLOCKED = mark("Chandra Iyer", false, null, null);
    private static final Mark PASSED = mark("Elif Marsh", true, new Score.NotAssessed(), null);

    @Test
    void saysInWordsWhatItShows() {
        assertThat(plot(new Figures(2, 3.5, 2, 5), LOW, HIGH, PRACTICE, UNLOCKED, PASSED)
                        .description())
                .isEqualTo("Scale from 1 to 5. Scores for question 4: Mean 3.5, range 2–5, 2 scores;"
                        + " Alma Berg: 2, adjusted to 3; Bruno <Castell>: 5;"
                        + " Dana Okafor: 1, practice; Chandra Iyer: no rating; Elif Marsh: not assessed.");
    }

    @Test
    void drawsOneMarkForEachRating() throws Exception {
        Document svg = parsed(plot(new Figures(2, 3.5, 2, 5), LOW, HIGH, PRACTICE, UNLOCKED, PASSED));

        assertThat(svg.getElementsByTagName("g").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("path").getLength())
                .as("arrows to adjusted scores")
                .isEqualTo(1);
        assertThat(svg.getElementsByTagName("rect").getLength()).as("range").isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Alma Berg", "no rating", "not assessed", "mean 3.5");
    }

    @Test
    void withoutAScoreThatCountsThereIsNeitherRangeNorMean() throws Exception {
        Document svg = parsed(plot(null, UNLOCKED, PRACTICE));

        assertThat(svg.getElementsByTagName("rect").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).doesNotContain("mean");
    }

    @Test
    void namesCannotBecomeMarkup() {
        assertThat(plot(null, HIGH).svg()).doesNotContain("<Castell>").contains("&lt;Castell&gt;");
    }

    private static DotPlot plot(@Nullable Figures figures, Mark... marks) {
        return QuestionMarks.plot(
                new DebriefQuestion(
                        new QuestionId("q4"),
                        4,
                        "Errors",
                        "",
                        List.of(marks),
                        figures,
                        figures,
                        figures != null && figures.spread() > 1),
                5);
    }

    private static Mark mark(String name, boolean counts, @Nullable Score independent, @Nullable Score adjusted) {
        return new Mark(
                new PersonId(name.substring(0, 3)),
                name,
                false,
                counts,
                independent,
                "",
                adjusted,
                adjusted == null ? null : "heard",
                adjusted == null ? null : Instant.EPOCH,
                true,
                false);
    }

    private static Document parsed(DotPlot plot) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(plot.svg().getBytes(StandardCharsets.UTF_8)));
    }
}
