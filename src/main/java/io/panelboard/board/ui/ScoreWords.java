package io.panelboard.board.ui;

import io.panelboard.board.BoardView.Figures;
import io.panelboard.board.BoardView.Mark;
import io.panelboard.board.Score;
import io.panelboard.questions.RatingScale;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Scores and figures in words, the same in pictures, on cards and for a screen reader. */
final class ScoreWords {

    private ScoreWords() {}

    /** "4", "not assessed" or "no rating", with what was adjusted and whether it is practice. */
    static String given(Mark mark) {
        String words = plain(mark.independent());
        if (mark.adjusted() != null) {
            words += ", adjusted to " + plain(mark.adjusted());
        }
        return mark.independent() != null && !mark.counts() ? words + ", practice" : words;
    }

    static String plain(@Nullable Score score) {
        return switch (score) {
            case null -> "no rating";
            case Score.NotAssessed() -> "not assessed";
            case Score.Rated(int level) -> String.valueOf(level);
        };
    }

    /** "4 Solid". */
    static String labelled(@Nullable Score score, RatingScale scale) {
        return score instanceof Score.Rated(int level) && scale.has(level)
                ? level + " " + scale.levels().get(level - 1).label()
                : plain(score);
    }

    /** "Mean 3.3, range 2–5, 3 scores". */
    static String figures(Figures figures) {
        return switch (figures.n()) {
            case 0 -> "No score counts";
            case 1 -> "One score: " + figures.low();
            default ->
                "Mean %s, range %d–%d, %d scores".formatted(mean(figures), figures.low(), figures.high(), figures.n());
        };
    }

    static String mean(Figures figures) {
        return String.format(Locale.ROOT, "%.1f", figures.mean());
    }

    /** "+0.3", "−1.0" or "±0.0": a real minus sign, because it is read next to figures. */
    static String difference(double by) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(by));
        String sign = "0.0".equals(digits) ? "±" : by > 0 ? "+" : "−";
        return sign + digits;
    }
}
