package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.board.Recommendation;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates a panel's scorecards as the read model of lists and statistics.
 *
 * <p>It is computed from the revealed board alone, can be rebuilt at any time, and holds no names and no evidence.
 *
 * @param id the interview's
 * @param formula the {@link #FORMULA} it was computed by
 * @param seq sequence number of the last board event included
 * @param phase REVEALED or FINISHED
 * @param role the role the set was written for
 * @param levels number of levels of the rating scale
 * @param competencies in the set's order, including those without scores
 * @param independent the weighted mean of the independent scores: the panel's result (R6); null without a score
 * @param adjusted the same with adjusted scores in their place, to be shown beside it; null without a score
 * @param recommendations number of scorecards by recommendation, without those that nobody gave
 * @param locked number of locked scorecards among those that count
 * @param toLock number of scorecards that count
 * @param ratings input of the statistics; null in lists and in results stored before there were statistics, until they
 *     are rebuilt
 */
public record PanelResult(
        InterviewId id,
        int formula,
        long seq,
        BoardView.Phase phase,
        CandidateId candidate,
        RevisionId revision,
        String title,
        String role,
        String level,
        int levels,
        Instant startsAt,
        List<Competency> competencies,
        @Nullable Aggregate independent,
        @Nullable Aggregate adjusted,
        Map<Recommendation, Integer> recommendations,
        int locked,
        int toLock,
        @Nullable Ratings ratings) {

    /** Numbers the formula of the figures; a result stored by an earlier one is computed again. */
    public static final int FORMULA = 2;

    public PanelResult {
        competencies = List.copyOf(competencies);
        recommendations = Map.copyOf(recommendations);
    }

    /**
     * Holds the figures of one competency.
     *
     * @param name empty for questions without a competency
     */
    public record Competency(
            String name,
            @Nullable Aggregate independent,
            @Nullable Aggregate adjusted) {}
}
