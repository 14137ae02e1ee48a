package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.review.Decision;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.PanelResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes lines of the index to the rows that pages show. */
@Component
class InterviewRows {

    private final Interviews interviews;
    private final People people;
    private final PanelResultKeeper results;
    private final DecisionStore decisions;

    InterviewRows(Interviews interviews, People people, PanelResultKeeper results, DecisionStore decisions) {
        this.interviews = interviews;
        this.people = people;
        this.results = results;
        this.decisions = decisions;
    }

    /**
     * Returns the rows of some lines.
     *
     * @param seen all lines that the viewer may see: whoever has a namesake there has the address behind the name
     */
    List<InterviewRow> of(List<IndexLine> lines, List<IndexLine> seen) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> named =
                people.byIds(lines.stream().flatMap(l -> l.panel().stream()).collect(Collectors.toSet()));
        Map<InterviewId, PanelResult> kept = results.ofRevealed(lines);
        Map<InterviewId, Decision> decided = decisions.latest(lines.stream()
                .filter(line -> line.outcome() != null)
                .map(IndexLine::id)
                .toList());
        Set<CandidateId> namesakes = namesakes(seen);
        return lines.stream()
                .flatMap(line -> row(line, namesakes, named, kept.get(line.id()), decided.get(line.id())).stream())
                .toList();
    }

    private static Set<CandidateId> namesakes(List<IndexLine> seen) {
        return seen.stream()
                .filter(line -> !line.candidate().isErased())
                .collect(Collectors.groupingBy(
                        IndexLine::foldedName,
                        Collectors.mapping(line -> line.candidate().id(), Collectors.toSet())))
                .values()
                .stream()
                .filter(ids -> ids.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns empty for an interview that was removed since the index was read. */
    private Optional<InterviewRow> row(
            IndexLine line,
            Set<CandidateId> namesakes,
            Map<PersonId, Person> named,
            @Nullable PanelResult result,
            @Nullable Decision decision) {
        Optional<Interview> interview = interviews.find(line.id());
        return interview.map(i -> new InterviewRow(
                i,
                line.candidate(),
                line.candidate().nameWith(namesakes),
                line.job(),
                line.jobTitle(),
                line.set(),
                line.panel().stream()
                        .map(named::get)
                        .filter(Objects::nonNull)
                        .map(person -> Person.nameAmong(person, named.values()))
                        .toList(),
                line.phase(),
                line.locked(),
                line.toLock(),
                line.ending(),
                result,
                decision));
    }
}
