package io.panelboard.review.ui.comparison;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.review.Comparison;
import io.panelboard.review.Comparisons;
import io.panelboard.review.Comparisons.Entrant;
import io.panelboard.review.PairwiseComparison;
import io.panelboard.review.PanelResult;
import io.panelboard.review.RaterSpreads;
import io.panelboard.review.RevisionDifference;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds candidates' names and revisions to a comparison.
 *
 * @param entrants by candidate, in the order of their names
 * @param spreads of the raters on the set of each revision, where one is known
 * @param usual the revision used in most rounds, or null if it was removed
 * @param otherScale number of rounds left out because they use another scale
 */
record NamedComparison(
        Comparison comparison,
        Map<CandidateId, Entrant> entrants,
        Map<RevisionId, Revision> revisions,
        Map<RevisionId, RaterSpreads> spreads,
        @Nullable Revision usual,
        int otherScale) {

    static NamedComparison of(Comparisons.Field field, int levels) {
        List<PanelResult> all = field.entrants().stream()
                .flatMap(entrant -> entrant.rounds().stream())
                .toList();
        List<PanelResult> rounds =
                all.stream().filter(r -> r.levels() == levels).toList();
        var comparison = Comparison.of(rounds, field.spreads()::get);
        var entrants = new LinkedHashMap<CandidateId, Entrant>();
        field.entrants().stream()
                .filter(entrant -> comparison.side(entrant.candidate().id()).isPresent())
                .forEach(entrant -> entrants.put(entrant.candidate().id(), entrant));
        return new NamedComparison(
                comparison,
                entrants,
                field.revisions(),
                field.spreads(),
                usual(rounds, field.revisions()),
                all.size() - rounds.size());
    }

    private static @Nullable Revision usual(List<PanelResult> rounds, Map<RevisionId, Revision> revisions) {
        Map<RevisionId, Long> uses =
                rounds.stream().collect(Collectors.groupingBy(PanelResult::revision, Collectors.counting()));
        return revisions.values().stream()
                .filter(revision -> uses.containsKey(revision.id()))
                .max(Comparator.<Revision>comparingLong(r -> uses.getOrDefault(r.id(), 0L))
                        .thenComparing(Revision::publishedAt)
                        .thenComparing(r -> r.id().value()))
                .orElse(null);
    }

    Candidate candidate(CandidateId id) {
        return entrant(id).candidate();
    }

    Entrant entrant(CandidateId id) {
        Entrant entrant = entrants.get(id);
        if (entrant == null) {
            throw new IllegalArgumentException("Candidate " + id.value() + " is not in this comparison");
        }
        return entrant;
    }

    /** Returns a comparator by candidate name. */
    Comparator<CandidateId> byName() {
        List<CandidateId> names = List.copyOf(entrants.keySet());
        return Comparator.comparingInt(names::indexOf);
    }

    Comparison.Side side(CandidateId id) {
        return comparison.side(id).orElseThrow();
    }

    /** Describes the questions asked, such as "revision 3" or "revision 1: 2 questions differ". */
    String asked(CandidateId id) {
        return side(id).revisions().stream()
                .sorted(Comparator.comparing(RevisionId::value))
                .map(this::asked)
                .collect(Collectors.joining("; "));
    }

    private String asked(RevisionId id) {
        Revision revision = revisions.get(id);
        if (revision == null) {
            return "a revision that was removed";
        }
        if (usual == null || revision.equals(usual)) {
            return "%s, revision %d".formatted(revision.title(), revision.number());
        }
        if (!revision.set().equals(usual.set())) {
            return "another set: %s, revision %d".formatted(revision.title(), revision.number());
        }
        int differing = RevisionDifference.questions(revision, usual);
        return "another revision: %d, %s"
                .formatted(
                        revision.number(),
                        differing == 0
                                ? "same questions"
                                : differing == 1 ? "1 question differs" : differing + " questions differ");
    }

    /** Whether candidates were asked different questions. */
    boolean questionsDiffer() {
        return comparison.sides().stream()
                        .flatMap(side -> side.revisions().stream())
                        .distinct()
                        .count()
                > 1;
    }

    /** Returns a candidate's name, with the address where another one has the same. */
    String name(CandidateId id) {
        return candidate(id)
                .nameAmong(entrants.values().stream().map(Entrant::candidate).toList());
    }

    /** @param competency null for the result */
    PairwiseComparison pairs(@Nullable String competency) {
        return PairwiseComparison.of(comparison, competency, byName());
    }

    /** Returns the spread of the set with the fewest candidates, or else null: what has to grow before more is said. */
    @Nullable RaterSpreads leastKnown() {
        return spreads.values().stream()
                .min(Comparator.comparingInt(RaterSpreads::candidates))
                .orElse(null);
    }
}
