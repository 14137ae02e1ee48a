package io.panelboard.board.live;

import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;

/** Reloads boards, for tests that replace a board's log. */
public final class Rereading {

    private Rereading() {}

    /** Makes the boards drop what they cached of this one, as if the server had started anew. */
    public static void of(Boards boards, InterviewId id) {
        ((LiveBoards) boards).reload(id);
    }
}
