package io.panelboard.board.internal;

import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.InterviewInUse;
import java.util.List;
import org.springframework.stereotype.Component;

/** An interview has begun once anything has happened on its board; its plan stays as it is from then on. */
@Component
class StartedBoards implements InterviewInUse {

    private final BoardStore store;

    StartedBoards(BoardStore store) {
        this.store = store;
    }

    @Override
    public boolean started(InterviewId id) {
        return store.seqs(List.of(id)).containsKey(id);
    }
}
