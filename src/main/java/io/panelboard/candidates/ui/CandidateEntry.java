package io.panelboard.candidates.ui;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Candidate;
import io.panelboard.jobs.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds a candidate with what they applied for.
 *
 * @param applicants at least one
 */
record CandidateEntry(Candidate candidate, List<Applicant> applicants) {

    CandidateEntry {
        applicants = List.copyOf(applicants);
    }

    /** Returns one entry for each candidate, in the order of their first applications. */
    static List<CandidateEntry> of(List<Applicant> applicants) {
        Map<Candidate, List<Applicant>> grouped = applicants.stream()
                .collect(Collectors.groupingBy(Applicant::candidate, LinkedHashMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(entry -> new CandidateEntry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the titles of the jobs, and what became of applications that have ended. */
    String jobs() {
        return applicants.stream()
                .map(applicant -> applicant.application().isActive()
                        ? applicant.job().title()
                        : "%s (%s)"
                                .formatted(
                                        applicant.job().title(),
                                        applicant.application().status().label().toLowerCase(Locale.ENGLISH)))
                .collect(Collectors.joining(", "));
    }

    boolean isFor(Job job) {
        return applicants.stream().anyMatch(applicant -> applicant.job().id().equals(job.id()));
    }
}
