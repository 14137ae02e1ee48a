package io.panelboard.shared.plot;

import static io.panelboard.shared.plot.Xml.elements;
import static io.panelboard.shared.plot.Xml.number;
import static io.panelboard.shared.plot.Xml.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.shared.plot.IntervalPlot.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class IntervalPlotTest {

    private static final IntervalPlot PLOT = new IntervalPlot(
            -1,
            1,
            0,
            List.of(
                    new Row("Alma Berg", -0.3, -0.55, -0.05, 12),
                    new Row("Bruno Castell", 0.4, -0.2, 1.6, 3),
                    new Row("Chandra Iyer", null, null, null, 1)));

    @Test
    void saysInWordsWhatItShows() {
        assertThat(PLOT.description())
                .isEqualTo("Alma Berg: −0.30 (−0.55 to −0.05), n = 12. Bruno Castell: +0.40 (−0.20 to +1.60), n = 3."
                        + " Chandra Iyer: too little data, n = 1.");
    }

    @Test
    void drawsTheEstimateInItsInterval() throws Exception {
        Document svg = parsed(PLOT.svg());
        Element estimate = elements(svg, "rect", "pb-plot-estimate").getFirst();
        Element zero = elements(svg, "line", "pb-plot-zero").getFirst();

        assertThat(elements(svg, "rect", "pb-plot-estimate")).hasSize(2);
        assertThat(elements(svg, "path", "pb-plot-whisker")).hasSize(2);
        assertThat(number(zero, "x1")).isEqualTo(180);
        assertThat(number(estimate, "x") + 5).isLessThan(180);
    }

    @Test
    void whatLiesBeyondTheAxisEndsInAnArrowAtItsEdge() throws Exception {
        String path =
                elements(parsed(PLOT.svg()), "path", "pb-plot-whisker").get(1).getAttribute("d");

        assertThat(path).contains("H344.0").endsWith("l6 5l-6 5");
    }

    @Test
    void onAnAxisOfOneSideNumbersHaveNoSign() {
        var plot = new IntervalPlot(0, 1, 0, List.of(new Row("ICC", 0.71, 0.5, 0.84, 40)));

        assertThat(plot.description()).isEqualTo("ICC: 0.71 (0.50 to 0.84), n = 40.");
        assertThat(plot.svg()).contains(">0.50<", ">1.00<", ">0.00<");
    }

    @Test
    void anAxisHasTwoEndsWithZeroBetween() {
        assertThatThrownBy(() -> new IntervalPlot(1, 0, 0, List.of())).hasMessageContaining("Not an axis");
        assertThatThrownBy(() -> new IntervalPlot(0, 1, 2, List.of())).hasMessageContaining("zero at 2.0");
    }
}
