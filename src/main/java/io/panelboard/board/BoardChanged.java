package io.panelboard.board;

import io.panelboard.interviews.InterviewId;

/**
 * Announces within this process that a change of a board was stored; read models of boards listen to it.
 *
 * @param seq the sequence number of the board's last event
 */
public record BoardChanged(InterviewId interview, long seq, BoardView.Phase phase) {}
