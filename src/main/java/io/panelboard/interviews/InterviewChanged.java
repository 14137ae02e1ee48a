package io.panelboard.interviews;

/** Published in this process after an interview was planned, changed, called off or removed, for those who list them. */
public record InterviewChanged(InterviewId id) {}
