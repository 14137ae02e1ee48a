package io.panelboard.candidates;

/** Announces within this process that an application was added, changed or moved to another job. */
public record ApplicationChanged(ApplicationId id, CandidateId candidate) {}
