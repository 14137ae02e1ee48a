package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.InterviewInUse;
import io.panelboard.interviews.Interviews;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Decision;
import io.panelboard.review.internal.IndexLine.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the index's lines from several modules. */
@Component
class IndexReader {

    private final Interviews interviews;
    private final Candidates candidates;
    private final Applications applications;
    private final Jobs jobs;
    private final QuestionSets questionSets;
    private final Boards boards;
    private final ObjectProvider<InterviewInUse> uses;
    private final PanelResultStore results;
    private final DecisionStore decisions;

    IndexReader(
            Interviews interviews,
            Candidates candidates,
            Applications applications,
            Jobs jobs,
            QuestionSets questionSets,
            Boards boards,
            ObjectProvider<InterviewInUse> uses,
            PanelResultStore results,
            DecisionStore decisions) {
        this.interviews = interviews;
        this.candidates = candidates;
        this.applications = applications;
        this.jobs = jobs;
        this.questionSets = questionSets;
        this.boards = boards;
        this.uses = uses;
        this.results = results;
        this.decisions = decisions;
    }

    /** Reads a line for every interview but those whose candidate was erased, which have no page any more. */
    Map<InterviewId, IndexLine> all() {
        Map<CandidateId, Candidate> byId =
                candidates.all().stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        Map<ApplicationId, Applicant> applicants = applicants(applications.all(), byId);
        Map<InterviewId, Standing> standings = results.standings();
        Map<InterviewId, Double> means = results.means();
        Map<InterviewId, Decision.Outcome> outcomes = decisions.outcomes();
        var titles = new HashMap<RevisionId, Optional<String>>();
        var lines = new HashMap<InterviewId, IndexLine>();
        interviews.each(interview -> {
            Applicant applicant = applicants.get(interview.application());
            Optional<String> title = titles.computeIfAbsent(interview.revision(), this::title);
            if (applicant != null && title.isPresent()) {
                lines.put(
                        interview.id(),
                        IndexLine.of(
                                interview,
                                applicant,
                                title.get(),
                                standing(interview, standings.get(interview.id())),
                                means.get(interview.id()),
                                outcomes.get(interview.id())));
            }
        });
        return lines;
    }

    /** Reads one interview's present line, or null if there is none. */
    @Nullable IndexLine line(InterviewId id) {
        Optional<Interview> interview = interviews.find(id);
        Optional<Applicant> applicant = interview.flatMap(this::applicant);
        Optional<String> title = interview.flatMap(i -> title(i.revision()));
        if (interview.isEmpty() || applicant.isEmpty() || title.isEmpty()) {
            return null;
        }
        return IndexLine.of(
                interview.get(),
                applicant.get(),
                title.get(),
                standing(interview.get(), null),
                results.mean(id),
                decisions.of(id).stream().findFirst().map(Decision::outcome).orElse(null));
    }

    private Optional<Applicant> applicant(Interview interview) {
        // An earlier version that runs beside this one writes interviews without an application.
        return Optional.ofNullable(interview.application())
                .flatMap(applications::find)
                .flatMap(application -> candidates
                        .find(application.candidate())
                        .filter(candidate -> !candidate.isErased())
                        .flatMap(candidate ->
                                jobs.find(application.job()).map(job -> new Applicant(application, candidate, job))));
    }

    /** Completes applications; those of erased candidates are left out. */
    private Map<ApplicationId, Applicant> applicants(List<Application> all, Map<CandidateId, Candidate> byId) {
        Map<JobId, Job> named = jobs.byIds(all.stream().map(Application::job).collect(Collectors.toSet()));
        var applicants = new HashMap<ApplicationId, Applicant>();
        all.forEach(application -> {
            Candidate candidate = byId.get(application.candidate());
            Job job = named.get(application.job());
            if (candidate != null && job != null) {
                applicants.put(application.id(), new Applicant(application, candidate, job));
            }
        });
        return applicants;
    }

    /** Updates a line after a change on the board. */
    IndexLine refresh(IndexLine line) {
        return line.at(Standing.of(boards.progress(line.id())), results.mean(line.id()));
    }

    /**
     * Returns a board's progress; a finished board never changes again, so its stored progress is final, and one that
     * has not begun need not be read.
     */
    private Standing standing(Interview interview, @Nullable Standing kept) {
        if (kept != null && kept.phase() == BoardView.Phase.FINISHED) {
            return kept;
        }
        return uses.stream().anyMatch(use -> use.started(interview.id()))
                ? Standing.of(boards.progress(interview.id()))
                : Standing.planned(interview);
    }

    private Optional<String> title(RevisionId revision) {
        return questionSets.revision(revision).map(Revision::title);
    }
}
