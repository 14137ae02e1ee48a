package io.panelboard.review;

import io.panelboard.jobs.JobId;

/** Describes a job as filters offer it. */
public record JobChoice(JobId id, String label) {}
