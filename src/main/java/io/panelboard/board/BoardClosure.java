package io.panelboard.board;

import io.panelboard.interviews.InterviewId;

/**
 * Says whether what a revealed board holds was decided upon. The boards ask every bean of this type before a score is
 * adjusted; what keeps the decisions provides one, so that the boards need not know it.
 */
@FunctionalInterface
public interface BoardClosure {

    /** Whether a decision rests on this board. */
    boolean isDecided(InterviewId id);
}
