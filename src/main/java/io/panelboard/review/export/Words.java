package io.panelboard.review.export;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.review.Aggregate;
import io.panelboard.review.Matrix;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a record says what was given, and why something was not. */
final class Words {

    private Words() {}

    static String status(@Nullable Score score) {
        return switch (score) {
            case null -> "not scored";
            case Score.Rated(int _) -> "scored";
            case Score.NotAssessed() -> "not assessed";
        };
    }

    static @Nullable Integer level(@Nullable Score score) {
        return score instanceof Score.Rated(int level) ? level : null;
    }

    static String recommendation(BoardView.Verdict verdict) {
        if (!verdict.locked()) {
            return "no rating: did not lock";
        }
        Recommendation recommendation = verdict.recommendation();
        return recommendation == null ? "no recommendation" : recommendation.label();
    }

    /** Why a panelist has no figure for a competency. */
    static String absent(Matrix.Row row, Matrix.Column column) {
        if (!column.locked()) {
            return "no rating";
        }
        return row.asked() == 0 ? "not asked" : "not assessed";
    }

    /** Such as "3.6": a few people support no finer reading. */
    static String mean(double mean) {
        return String.format(Locale.ENGLISH, "%.1f", mean);
    }

    static String difference(double difference) {
        String amount = mean(Math.abs(difference));
        return amount.equals("0.0") ? "no change" : (difference < 0 ? "−" : "+") + amount;
    }

    static String range(Aggregate figures) {
        if (figures.raters() == 1) {
            return "one rater";
        }
        String low = mean(figures.low());
        String high = mean(figures.high());
        return low.equals(high) ? "all " + low : low + " to " + high;
    }

    /** Such as "4:05". */
    static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** A score with what became of it in the debrief, such as "2, adjusted to 3". */
    static String score(InterviewRecord.Score score) {
        String independent =
                score.score() == null ? score.status() : score.score().toString();
        if (score.adjustedStatus() == null) {
            return independent;
        }
        return independent + ", adjusted to " + (score.adjusted() == null ? score.adjustedStatus() : score.adjusted());
    }

    /** What has to be said beside a person's name: practice never counts. */
    static String seat(String seat, boolean observer) {
        return observer ? seat + ", practice: does not count" : seat;
    }
}
