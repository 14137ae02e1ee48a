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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Erases the texts on a candidate's boards, each board in one write. Afterwards the audit trail erases the reasons once
 * more, because an entry with a reason may have been published during the erasure.
 */
@Component
@Order(20)
class ErasedBoards implements CandidateErasure {

    private final Interviews interviews;
    private final BoardStore store;
    private final LiveBoards boards;
    private final ApplicationEventPublisher events;

    ErasedBoards(Interviews interviews, BoardStore store, LiveBoards boards, ApplicationEventPublisher events) {
        this.interviews = interviews;
        this.store = store;
        this.boards = boards;
        this.events = events;
    }

    @Override
    public void erase(Candidate candidate) {
        Candidate.Erased erased = Objects.requireNonNull(candidate.erased());
        for (Interview interview : interviews.ofCandidate(candidate.id())) {
            rewrite(interview.id(), erased);
            events.publishEvent(BoardRecords.erased(interview.id()));
            boards.reload(interview.id());
        }
    }

    /**
     * Rewrites the log by compare-and-set; a running panel may be faster, so each attempt starts from the newest log.
     */
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
