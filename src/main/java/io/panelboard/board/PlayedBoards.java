package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import java.util.List;

/** Takes in boards whose whole history is known, for the demo's generated interviews. */
@FunctionalInterface
public interface PlayedBoards {

    /**
     * Stores a board in one write. Nobody is told of it.
     *
     * @param events as {@link Board#decide} made them, from the first one on
     * @return false if the interview has a board already, which stays as it is
     */
    boolean add(InterviewId id, List<BoardEvent> events);
}
