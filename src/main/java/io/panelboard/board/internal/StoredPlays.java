package io.panelboard.board.internal;

import io.panelboard.board.BoardEvent;
import io.panelboard.board.PlayedBoards;
import io.panelboard.interviews.InterviewId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Boards that were played before they were stored. */
@Component
@Profile("demo")
class StoredPlays implements PlayedBoards {

    private final BoardStore store;

    StoredPlays(BoardStore store) {
        this.store = store;
    }

    @Override
    public boolean add(InterviewId id, List<BoardEvent> events) {
        return store.append(id, 0, events, List.of());
    }
}
