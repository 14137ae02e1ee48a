package io.panelboard.interviews;

/**
 * Announces within this process that an interview was planned, changed, cancelled or removed; read models listen to it.
 */
public record InterviewChanged(InterviewId id) {}
