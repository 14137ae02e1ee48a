package io.panelboard.board;

import io.panelboard.questions.RatingScale;
import io.panelboard.shared.FigureFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats what panelists gave, for pages, pictures and files alike. What is missing is a word and never 0. Figures are
 * formatted by {@link FigureFormatter}. Stateless and thread-safe.
 */
public final class ScoreFormatter {

    private static final List<Recommendation> STRONGEST_YES_FIRST = List.of(
            Recommendation.STRONG_YES,
            Recommendation.YES,
            Recommendation.NO,
            Recommendation.STRONG_NO,
            Recommendation.NO_DECISION);

    /** Stands for a score that a person could not give, as the question was asked before they joined the panel. */
    public static final String NOT_ASKED = "not asked";

    private ScoreFormatter() {}

    /** Formats a score, such as "4", "not assessed" or "no rating". */
    public static String score(@Nullable Score score) {
        return switch (score) {
            case null -> "no rating";
            case Score.NotAssessed() -> "not assessed";
            case Score.Rated(int level) -> String.valueOf(level);
        };
    }

    /** Formats a score with its level's name, such as "4 Solid". */
    public static String labelled(@Nullable Score score, RatingScale scale) {
        return score instanceof Score.Rated(int level) && scale.has(level)
                ? level + " " + scale.levels().get(level - 1).label()
                : score(score);
    }

    /**
     * Formats a score, its adjustment, and whether it is practice, such as "2, adjusted to 3"; "not asked" for a person
     * who joined the panel later.
     */
    public static String mark(BoardView.Mark mark) {
        if (mark.independent() == null && !mark.asked()) {
            return NOT_ASKED;
        }
        String words = score(mark.independent());
        if (mark.adjusted() != null) {
            words += ", adjusted to " + score(mark.adjusted());
        }
        return mark.independent() != null && !mark.counts() ? words + ", practice" : words;
    }

    /** Formats mean and range, such as "Mean 3.3, range 2–5, 3 scores". */
    public static String figures(BoardView.@Nullable Figures figures) {
        if (figures == null) {
            return "No score counts";
        }
        return figures.n() == 1
                ? "One score: " + figures.low()
                : "Mean %s, %s%s, %d scores"
                        .formatted(
                                FigureFormatter.mean(figures.mean()),
                                figures.spread() == 0 ? "" : "range ",
                                FigureFormatter.levelRange(figures.n(), figures.low(), figures.high()),
                                figures.n());
    }

    /** Formats a panelist's recommendation, or why there is none, such as "Strong yes" or "No rating: did not lock". */
    public static String recommendation(BoardView.Verdict verdict) {
        if (!verdict.locked() && verdict.left()) {
            return verdict.seat().counts() ? "No rating: left the panel" : "Left the panel";
        }
        if (!verdict.locked()) {
            return verdict.seat().counts() ? "No rating: did not lock" : "Did not lock";
        }
        Recommendation recommendation = verdict.recommendation();
        return recommendation == null ? "No recommendation" : recommendation.label();
    }

    /** Formats a seat, such as "Panelist" or "Panelist, left the panel". */
    public static String seat(BoardView.Verdict verdict) {
        return verdict.left()
                ? verdict.seat().label() + ", left the panel"
                : verdict.seat().label();
    }

    /** Formats the second recommendation with its reason, such as "Adjusted to No: I misheard"; empty without one. */
    public static String adjustedRecommendation(BoardView.Verdict verdict) {
        Recommendation adjusted = verdict.adjusted();
        return adjusted == null ? "" : "Adjusted to %s: %s".formatted(adjusted.label(), verdict.adjustedBecause());
    }

    /** Returns the counts by the recommendations' names, from the strongest yes to the strongest no. */
    public static Map<String, Integer> byLabel(Map<Recommendation, Integer> counts) {
        var byLabel = new LinkedHashMap<String, Integer>();
        STRONGEST_YES_FIRST.stream()
                .filter(counts::containsKey)
                .forEach(r -> byLabel.put(r.label(), counts.getOrDefault(r, 0)));
        return byLabel;
    }

    /** Formats counts in the order of the map, such as "2 × Yes, 1 × No"; "none" if it is empty. */
    public static String recommendations(Map<String, Integer> byLabel) {
        return byLabel.isEmpty()
                ? FigureFormatter.NONE
                : byLabel.entrySet().stream()
                        .map(e -> e.getValue() + " × " + e.getKey())
                        .collect(Collectors.joining(", "));
    }
}
