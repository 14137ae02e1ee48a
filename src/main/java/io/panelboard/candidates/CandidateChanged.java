package io.panelboard.candidates;

/** Published in this process after a candidate's entry was changed or removed, for those who show it in lists. */
public record CandidateChanged(CandidateId id) {}
