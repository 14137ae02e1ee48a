package io.panelboard.shared.plot;

import static io.panelboard.shared.plot.Xml.elements;
import static io.panelboard.shared.plot.Xml.number;
import static io.panelboard.shared.plot.Xml.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.shared.plot.DotPlot.Dot;
import io.panelboard.shared.plot.DotPlot.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DotPlotTest {

    private static final Row ERRORS = new Row(
            "Error handling",
            "mean 3.4, range 2.0–5.0",
            3.4,
            2.0,
            5.0,
            List.of(
                    Dot.ofMean("Alma Berg", 2, 3.0),
                    Dot.ofMean("Bruno <Castell>", 5, 5.0),
                    Dot.ofMean("Elif Marsh", 5, 5.0)),
            "3.4 · 3 raters");
    private static final Row NOTHING = new Row("Ownership", "no score", null, null, null, List.of(), "not asked");
    private static final DotPlot PLOT = new DotPlot(5, false, List.of(ERRORS, NOTHING));

    @Test
    void saysInWordsWhatItShows() {
        assertThat(PLOT.description())
                .isEqualTo("Scale from 1 to 5. Error handling: mean 3.4, range 2.0–5.0; Alma Berg: 2.0, adjusted: 3.0;"
                        + " Bruno <Castell>: 5.0; Elif Marsh: 5.0. Ownership: no score.");
    }

    @Test
    void drawsOneMarkForEachRaterABandAndTheMean() throws Exception {
        Document svg = parsed(PLOT.svg());

        assertThat(svg.getDocumentElement().getAttribute("aria-label")).isEqualTo(PLOT.description());
        assertThat(elements(svg, "g", "pb-plot-dot")).hasSize(3);
        assertThat(elements(svg, "circle", "pb-plot-ring"))
                .as("where the debrief moved a score")
                .hasSize(1);
        assertThat(elements(svg, "rect", "pb-plot-band")).hasSize(1);
        assertThat(elements(svg, "line", "pb-plot-mean-line")).hasSize(1);
        assertThat(elements(svg, "line", "pb-plot-line"))
                .as("levels, wherever marks lie")
                .extracting(line -> line.getAttribute("x1"))
                .containsOnly("16.0", "98.0", "180.0", "262.0", "344.0");
        assertThat(svg.getDocumentElement().getTextContent()).contains("AB", "3.4 · 3 raters", "no score", "not asked");
    }

    @Test
    void noWordLiesAcrossALevelsLine() throws Exception {
        var nobody = parsed(new DotPlot(5, false, List.of(NOTHING)).svg());
        assertThat(elements(nobody, "line", "pb-plot-line")).isEmpty();
        assertThat(elements(nobody, "text", "pb-plot-quiet"))
                .extracting(Element::getTextContent)
                .contains("no score");

        var some = parsed(new DotPlot(
                        5,
                        true,
                        List.of(new Row(
                                "Errors",
                                "One score: 4",
                                4.0,
                                4.0,
                                4.0,
                                List.of(
                                        new Dot("Alma Berg", "not assessed", null, null, true),
                                        new Dot("Bruno Castell", "4", 4.0, null, true)),
                                "")))
                .svg());
        double words = number(
                elements(some, "text", "pb-plot-quiet").stream()
                        .filter(text -> text.getTextContent().equals("not assessed"))
                        .findFirst()
                        .orElseThrow(),
                "y");
        assertThat(elements(some, "line", "pb-plot-line"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(words > number(line, "y1") && words - 8 < number(line, "y2"))
                        .isFalse());
    }

    @Test
    void oneScaleHoldsForAllRows() throws Exception {
        Row other = new Row("Other", "mean 5.0", 5.0, 5.0, 5.0, List.of(Dot.ofMean("Chandra Iyer", 5, 5.0)), "");
        List<Element> discs =
                elements(parsed(new DotPlot(5, false, List.of(ERRORS, other)).svg()), "circle", "pb-plot-disc");

        assertThat(number(discs.get(3), "cx")).isEqualTo(number(discs.get(1), "cx"));
    }

    @Test
    void equalScoresLieBelowEachOther() throws Exception {
        List<Element> discs = elements(parsed(PLOT.svg()), "circle", "pb-plot-disc");

        assertThat(number(discs.get(2), "cx")).isEqualTo(number(discs.get(1), "cx"));
        assertThat(number(discs.get(2), "cy") - number(discs.get(1), "cy")).isGreaterThanOrEqualTo(18);
    }

    @Test
    void aLongLabelIsShortenedAndKeptWhole() throws Exception {
        String label = "Designs services that other teams can run without asking anybody at night 𝄞";
        var svg = parsed(
                new DotPlot(4, false, List.of(new Row(label, "no score", null, null, null, List.of(), "no score")))
                        .svg());
        Element text = elements(svg, "text", "pb-plot-label").getFirst();

        assertThat(text.getFirstChild().getNodeValue()).endsWith("…").hasSizeLessThan(50);
        assertThat(text.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(label);
    }

    @Test
    void whateverANameHoldsThePictureIsWellFormed() throws Exception {
        String name = "\"<&>' \u0000\u001b\uD800 \uFFFF 山";
        var plot = new DotPlot(
                4, false, List.of(new Row(name, name, 2.0, 1.0, 3.0, List.of(Dot.ofMean(name, 2, 3.0)), name)));

        assertThat(parsed(plot.svg()).getDocumentElement().getTextContent()).contains("\"<&>'", "山");
        assertThat(PLOT.svg()).doesNotContain("<Castell>");
    }

    @Test
    void aScaleOfOneLevelIsNone() {
        assertThatThrownBy(() -> new DotPlot(1, false, List.of())).hasMessageContaining("at least 2");
    }
}
