package io.panelboard.review.internal;

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

/** Keeps panel results in step with their boards, and makes up for those that are missing. */
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
    void hear(BoardChanged changed) {
        switch (changed.phase()) {
            case REVEALED, FINISHED -> rebuild(changed.interview());
            case PLANNED, LIVE -> {}
        }
    }

    /**
     * Makes the result again from the board and keeps it.
     *
     * @return empty before the reveal
     */
    Optional<PanelResult> rebuild(InterviewId id) {
        Optional<PanelResult> result = boards.revealed(id).flatMap(this::of);
        result.ifPresent(store::keep);
        return result;
    }

    /**
     * The results of those of these interviews that are revealed; of others there is none, whatever is stored (R2). A
     * process that was killed just after a reveal has kept nothing: what is missing is made up for here.
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

    private Optional<PanelResult> of(BoardView revealed) {
        Optional<Interview> interview = interviews.find(revealed.interview());
        Optional<Revision> revision = interview.map(Interview::revision).flatMap(questionSets::revision);
        return interview.flatMap(i -> revision.map(r -> PanelResults.of(revealed, i, r)));
    }
}
