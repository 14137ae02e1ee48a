package io.panelboard.candidates;

/** Announces within this process that a candidate's entry was changed or removed; read models listen to it. */
public record CandidateChanged(CandidateId id) {}
