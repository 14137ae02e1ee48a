package io.panelboard.review.internal;

import io.panelboard.board.Board;
import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.review.PanelResult;
import io.panelboard.review.PanelResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Maintains the panel results, a read model of the boards, and recomputes missing ones. */
@Component
class PanelResultKeeper {

    private final PanelResultStore store;
    private final Boards boards;
    private final Interviews interviews;
    private final QuestionSets questionSets;

    PanelResultKeeper(PanelResultStore store, Boards boards, Interviews interviews, QuestionSets questionSets) {
        this.store = store;
        this.boards = boards;
        this.interviews = interviews;
        this.questionSets = questionSets;
    }

    @EventListener
    void on(BoardChanged changed) {
        switch (changed.phase()) {
            case REVEALED, FINISHED -> rebuild(changed.interview());
            case PLANNED, LIVE, ENDED -> {}
        }
    }

    /**
     * Recomputes the result from the board and stores it.
     *
     * @return empty before the reveal
     */
    Optional<PanelResult> rebuild(InterviewId id) {
        Optional<PanelResult> result = boards.revealed(id).flatMap(this::of);
        result.ifPresent(store::keep);
        return result;
    }

    /**
     * Returns the results of those of these interviews that are revealed; never of others, even if one is stored (R2).
     * A result is missing if the process was killed just after a reveal; it is recomputed here.
     */
    Map<InterviewId, PanelResult> ofRevealed(List<IndexLine> lines) {
        List<IndexLine> revealed = lines.stream()
                .filter(line -> line.phase() == BoardView.Phase.REVEALED || line.phase() == BoardView.Phase.FINISHED)
                .toList();
        if (revealed.isEmpty()) {
            return Map.of();
        }
        var results = store.of(revealed.stream().map(IndexLine::id).toList());
        for (IndexLine line : revealed) {
            PanelResult kept = results.get(line.id());
            if (kept == null || kept.phase() != line.phase()) {
                rebuild(line.id()).ifPresent(made -> results.put(line.id(), made));
            }
        }
        return results;
    }

    private Optional<PanelResult> of(Board.Revealed revealed) {
        Optional<Interview> interview = interviews.find(revealed.ratings().interview());
        Optional<Revision> revision = interview.map(Interview::revision).flatMap(questionSets::revision);
        return interview.flatMap(i -> revision.map(r -> PanelResults.of(revealed.ratings(), i, r)));
    }
}
