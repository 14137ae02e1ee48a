package io.panelboard.review.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.jobs.JobId;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Comparisons;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.JobChoice;
import io.panelboard.review.PanelResult;
import io.panelboard.review.RaterSpreads;
import io.panelboard.shared.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Compares candidates by the index and the stored results. */
@Service
class ComparisonService implements Comparisons {

    private static final Comparator<Candidate> BY_NAME =
            Comparator.comparing(Candidate::name, Folding.ORDER).thenComparing(Candidate::email);

    private final InterviewIndex index;
    private final PanelResultKeeper results;
    private final QuestionSets questionSets;
    private final CalibrationService calibration;

    ComparisonService(
            InterviewIndex index,
            PanelResultKeeper results,
            QuestionSets questionSets,
            CalibrationService calibration) {
        this.calibration = calibration;
        this.index = index;
        this.results = results;
        this.questionSets = questionSets;
    }

    @Override
    public List<JobChoice> jobs(Person viewer) {
        return revealed(viewer)
                .map(line -> new JobChoice(line.job(), line.jobTitle()))
                .distinct()
                .toList();
    }

    @Override
    public Field field(Person viewer, JobId job, Collection<CandidateId> chosen, boolean decided) {
        Map<CandidateId, List<IndexLine>> rounds = revealed(viewer)
                .filter(line -> line.job().equals(job))
                .collect(Collectors.groupingBy(line -> line.candidate().id(), LinkedHashMap::new, Collectors.toList()));
        Set<CandidateId> wanted = chosen.stream().filter(rounds::containsKey).collect(Collectors.toSet());
        List<List<IndexLine>> shown = rounds.values().stream()
                .filter(lines -> wanted.isEmpty()
                        ? decided || decided(lines) == Decided.WAITING
                        : wanted.contains(lines.getFirst().candidate().id()))
                .limit(MOST)
                .toList();
        Map<InterviewId, PanelResult> kept =
                results.ofRevealed(shown.stream().flatMap(List::stream).toList());
        var entrants = shown.stream()
                .map(lines -> entrant(lines, kept))
                .filter(entrant -> !entrant.rounds().isEmpty())
                .sorted(Comparator.comparing(Entrant::candidate, BY_NAME))
                .toList();
        var revisions = revisions(entrants);
        return new Field(
                rounds.values().stream()
                        .map(lines -> lines.getFirst().candidate())
                        .sorted(BY_NAME)
                        .toList(),
                entrants,
                revisions,
                spreads(viewer, revisions));
    }

    private Stream<IndexLine> revealed(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "compare candidates");
        return index.lines(viewer).stream().filter(line -> line.state().isRevealed());
    }

    private static Entrant entrant(List<IndexLine> lines, Map<InterviewId, PanelResult> kept) {
        return new Entrant(
                lines.getFirst().candidate(),
                lines.stream()
                        .map(line -> kept.get(line.id()))
                        .filter(Objects::nonNull)
                        .toList(),
                decided(lines));
    }

    private static Decided decided(List<IndexLine> latestFirst) {
        // A later round that waits for its decision means that the candidate waits, whatever was decided before.
        Decision.Outcome outcome = latestFirst.getFirst().outcome();
        return Objects.requireNonNull(Decided.of(true, outcome), "what is revealed waits or is decided");
    }

    private Map<RevisionId, RaterSpreads> spreads(Person viewer, Map<RevisionId, Revision> revisions) {
        var spreads = new HashMap<RevisionId, RaterSpreads>();
        revisions.forEach((id, revision) -> calibration
                .spreads(viewer, revision.set(), revision.scale().max())
                .ifPresent(known -> spreads.put(id, known)));
        return spreads;
    }

    private Map<RevisionId, Revision> revisions(List<Entrant> entrants) {
        var revisions = new HashMap<RevisionId, Revision>();
        entrants.stream()
                .flatMap(entrant -> entrant.rounds().stream())
                .map(PanelResult::revision)
                .distinct()
                .map(questionSets::revision)
                .flatMap(Optional::stream)
                .forEach(revision -> revisions.put(revision.id(), revision));
        return revisions;
    }
}
