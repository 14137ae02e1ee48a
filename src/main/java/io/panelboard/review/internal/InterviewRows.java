package io.panelboard.review.internal;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes lines of the index to the rows that pages show. */
@Component
class InterviewRows {

    private final InterviewIndex index;
    private final Interviews interviews;
    private final People people;
    private final PanelResultKeeper results;
    private final DecisionStore decisions;

    InterviewRows(
            InterviewIndex index,
            Interviews interviews,
            People people,
            PanelResultKeeper results,
            DecisionStore decisions) {
        this.index = index;
        this.interviews = interviews;
        this.people = people;
        this.results = results;
        this.decisions = decisions;
    }

    List<InterviewRow> of(List<IndexLine> lines) {
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
        return lines.stream()
                .flatMap(line -> row(line, named, kept.get(line.id()), decided.get(line.id())).stream())
                .toList();
    }

    /** Returns empty for an interview that was removed since the index was read. */
    private Optional<InterviewRow> row(
            IndexLine line, Map<PersonId, Person> named, @Nullable PanelResult result, @Nullable Decision decision) {
        Optional<Interview> interview = interviews.find(line.id());
        return interview.map(i -> new InterviewRow(
                i,
                line.candidate(),
                index.nameOf(line.candidate()),
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
