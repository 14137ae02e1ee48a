package io.panelboard.review.ui.calibration;

import io.panelboard.review.statistics.Figure;
import io.panelboard.review.statistics.Interval;
import io.panelboard.shared.FigureFormatter;
import java.util.List;

/** Maps reliability coefficients to the literature's words, by both ends of the interval. */
record InterpretationBands(List<Band> bands) {

    /** Holds the bands of Koo and Li (2016). */
    static final InterpretationBands ICC = new InterpretationBands(List.of(
            new Band(0.5, "poor"),
            new Band(0.75, "moderate"),
            new Band(0.9, "good"),
            new Band(Double.POSITIVE_INFINITY, "excellent")));

    /** Holds the bands of Hayes and Krippendorff (2007). */
    static final InterpretationBands ALPHA = new InterpretationBands(List.of(
            new Band(0.667, "not to be relied on"),
            new Band(0.8, "tentative"),
            new Band(Double.POSITIVE_INFINITY, "reliable")));

    /** Names figures below {@code end}, exclusive. */
    record Band(double end, String word) {}

    /** Returns words such as "moderate to good". */
    String describe(Figure figure) {
        if (!(figure instanceof Figure.Known known)) {
            return FigureFormatter.NONE;
        }
        Interval interval = known.interval();
        if (interval == null) {
            return word(known.value());
        }
        String low = word(interval.low());
        String high = word(interval.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private String word(double value) {
        return bands.stream()
                .filter(band -> value < band.end())
                .map(Band::word)
                .findFirst()
                .orElse(FigureFormatter.NONE);
    }
}
