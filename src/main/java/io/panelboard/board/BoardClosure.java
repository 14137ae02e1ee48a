package io.panelboard.board;

import io.panelboard.interviews.InterviewId;

/**
 * Decides whether a revealed board is closed by a decision. The boards consult every bean of this type before a score
 * is adjusted, so that they need not depend on the module that keeps the decisions.
 */
@FunctionalInterface
public interface BoardClosure {

    boolean isDecided(InterviewId id);
}
