package io.panelboard.audit.internal;

import io.panelboard.audit.AuditFilter;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Creates the lookups of names. */
@Component
class NameSource {

    private final People people;
    private final Candidates candidates;
    private final Interviews interviews;
    private final QuestionSets sets;

    NameSource(People people, Candidates candidates, Interviews interviews, QuestionSets sets) {
        this.people = people;
        this.candidates = candidates;
        this.interviews = interviews;
        this.sets = sets;
    }

    /** Returns lookups on demand for reading a few entries; for a search through many, everything is loaded at once. */
    DisplayNames names(Person reader, AuditFilter filter) {
        Set<String> hidden = hiddenFrom(reader);
        if (!filter.needsNames()) {
            return new DisplayNames(people::find, candidates::find, interviews::find, sets::find, hidden);
        }
        Map<CandidateId, Candidate> everybody = new HashMap<>();
        candidates.all().forEach(candidate -> everybody.put(candidate.id(), candidate));
        Map<InterviewId, Interview> all = new HashMap<>();
        interviews.each(interview -> all.put(interview.id(), interview));
        return new DisplayNames(
                people::find,
                id -> Optional.ofNullable(everybody.get(id)),
                id -> Optional.ofNullable(all.get(id)),
                sets::find,
                hidden);
    }

    /** Returns the objects about an interview in which the reader is the candidate (R9). */
    private Set<String> hiddenFrom(Person reader) {
        var hidden = new HashSet<String>();
        candidates.byEmail(reader.email()).ifPresent(self -> {
            hidden.add("candidate " + self.id().value());
            interviews
                    .ofCandidate(self.id())
                    .forEach(interview ->
                            hidden.add("interview " + interview.id().value()));
        });
        return hidden;
    }
}
