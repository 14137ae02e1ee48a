package io.panelboard.board.demo;

import io.panelboard.board.Board;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stores boards whose whole history is known, for the demo's generated interviews. */
@Component
@Profile("demo")
public class PlayedBoards {

    private final BoardStore store;

    PlayedBoards(BoardStore store) {
        this.store = store;
    }

    /**
     * Stores a board in one write and publishes nothing of it.
     *
     * @param events as {@link Board#decide} made them, from the first one on
     * @return false if the interview has a board already, which stays as it is
     */
    public boolean add(InterviewId id, List<BoardEvent> events) {
        return store.append(id, 0, events, List.of());
    }
}
