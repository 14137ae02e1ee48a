package io.panelboard.board.live;

import io.panelboard.board.Boards;
import io.panelboard.interviews.InterviewId;

/** For tests that put another log in the place of a board's. */
public final class Rereading {

    private Rereading() {}

    /** Makes the boards forget what they know of this one, as if the server had started anew. */
    public static void of(Boards boards, InterviewId id) {
        ((LiveBoards) boards).readAgain(id);
    }
}
