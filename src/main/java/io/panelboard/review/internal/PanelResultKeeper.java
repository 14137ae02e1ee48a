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
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps panel results in step with their boards. */
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

    private Optional<PanelResult> of(BoardView revealed) {
        Optional<Interview> interview = interviews.find(revealed.interview());
        Optional<Revision> revision = interview.map(Interview::revision).flatMap(questionSets::revision);
        return interview.flatMap(i -> revision.map(r -> PanelResults.of(revealed, i, r)));
    }
}
