package io.panelboard.board.live;

import io.panelboard.board.BoardErasure;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Erases the texts on a candidate's boards, each board in one write. */
@Component
@Order(20)
class ErasedBoards implements CandidateErasure {

    private final Interviews interviews;
    private final BoardStore store;
    private final LiveBoards boards;

    ErasedBoards(Interviews interviews, BoardStore store, LiveBoards boards) {
        this.interviews = interviews;
        this.store = store;
        this.boards = boards;
    }

    @Override
    public void erase(Candidate candidate) {
        Candidate.Erased erased = Objects.requireNonNull(candidate.erased());
        for (Interview interview : interviews.ofCandidate(candidate.id())) {
            rewrite(interview.id(), erased);
            boards.readAgain(interview.id());
        }
    }

    /** A panel that is at it may be faster; the log that is written is always made of the newest. */
    private void rewrite(InterviewId id, Candidate.Erased erased) {
        while (true) {
            List<BoardEvent> log = store.load(id);
            List<BoardEvent> without = BoardErasure.of(log, erased.by(), erased.at());
            if (without.equals(log) || store.rewrite(id, log.getLast().stamp().seq(), without)) {
                return;
            }
        }
    }
}
