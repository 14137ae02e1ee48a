package io.panelboard.candidates;

import io.panelboard.jobs.Job;

/** Holds an application together with its candidate and its job. */
public record Applicant(Application application, Candidate candidate, Job job) {}
