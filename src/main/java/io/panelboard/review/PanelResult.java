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
 * What a panel's cards add up to: the small document that lists and statistics read. It is made from the revealed
 * board alone and can be made again at any time. It holds no names and no evidence.
 *
 * @param id the interview's
 * @param seq the last event of the board that went in
 * @param phase REVEALED or FINISHED
 * @param role the role the set was written for
 * @param levels how many levels the rating scale has
 * @param competencies in the set's order, those for which nothing was scored too
 * @param independent the weighted result of the independent scores: the panel's result (R6)
 * @param adjusted the same with adjusted scores in their place, to stand beside it
 * @param recommendations how many of the cards that count hold which; those that nobody gave are left out
 * @param locked how many of the cards that count were locked
 * @param toLock how many cards count
 * @param ratings what statistics read; null in a result that was kept before there were statistics, until it is made
 *     again, and in lists, which do without
 */
public record PanelResult(
        InterviewId id,
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
        Aggregate independent,
        Aggregate adjusted,
        Map<Recommendation, Integer> recommendations,
        int locked,
        int toLock,
        @Nullable Ratings ratings) {

    public PanelResult {
        competencies = List.copyOf(competencies);
        recommendations = Map.copyOf(recommendations);
    }

    /** How far the debrief moved the result, in levels; 0 if nothing was scored. */
    public double difference() {
        return adjusted.mean() - independent.mean();
    }

    /**
     * One competency's part.
     *
     * @param name empty for questions without a competency
     */
    public record Competency(String name, Aggregate independent, Aggregate adjusted) {}
}
