package io.panelboard.board;

import io.panelboard.interviews.InterviewId;

/**
 * Published in this process after a change of a board was stored, for those who keep figures of boards.
 *
 * @param seq the number of the board's last event
 */
public record BoardChanged(InterviewId interview, long seq, BoardView.Phase phase) {}
