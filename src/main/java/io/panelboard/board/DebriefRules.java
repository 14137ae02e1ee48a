package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/**
 * Decides what may be added in the debrief: second scores and recommendations beside the independent ones (R6), and its
 * end.
 *
 * @param stamp of the event that the command leads to
 */
record DebriefRules(BoardContext context, BoardState state, PersonId by, BoardEvent.Stamp stamp) {

    List<BoardEvent> adjust(BoardCommand.Adjust c) {
        if (state.revealed == null) {
            throw new RuleViolation(BoardViolation.NOT_YET_REVEALED);
        }
        context.known(c.question());
        if (!state.isLocked(by) || !state.read(by).scores.containsKey(c.question())) {
            throw new RuleViolation(
                    BoardViolation.NO_INDEPENDENT_SCORE, new Scorecards(context, state).number(c.question()));
        }
        if (!state.counts(c.question())) {
            throw new RuleViolation(
                    BoardViolation.QUESTION_SKIPPED, new Scorecards(context, state).number(c.question()));
        }
        context.requireLevel(c.score());
        return List.of(new BoardEvent.Adjusted(
                stamp, c.question(), c.score(), BoardRules.reason(c.reason(), "A reason for the adjusted score")));
    }

    List<BoardEvent> adjustRecommendation(BoardCommand.AdjustRecommendation c) {
        if (state.revealed == null) {
            throw new RuleViolation(BoardViolation.NOT_YET_REVEALED);
        }
        if (!state.isLocked(by)) {
            throw new RuleViolation(BoardViolation.NO_INDEPENDENT_RECOMMENDATION);
        }
        return List.of(new BoardEvent.RecommendationAdjusted(
                stamp, c.recommendation(), BoardRules.reason(c.reason(), "A reason for the adjusted recommendation")));
    }

    List<BoardEvent> discuss(BoardCommand.Discuss c) {
        context.known(c.question());
        if (state.revealed == null || !state.counts(c.question())) {
            throw new RuleViolation(BoardViolation.NOTHING_TO_DISCUSS);
        }
        return c.question().equals(state.discussing)
                ? List.of()
                : List.of(new BoardEvent.Discussed(stamp, c.question()));
    }

    List<BoardEvent> finish() {
        if (state.revealed == null) {
            throw new RuleViolation(BoardViolation.REVEAL_BEFORE_FINISH);
        }
        return List.of(new BoardEvent.Finished(stamp));
    }
}
