package io.panelboard.jobs;

/** Announces within this process that a job was opened, changed or closed; what depends on its people listens to it. */
public record JobChanged(JobId id) {}
