package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores and finds candidates. They come in by {@link Applications#add}. */
public interface Candidates {

    /** Returns all candidates by name, without those who were erased, and without checking a viewer. */
    List<Candidate> all();

    Optional<Candidate> find(CandidateId id);

    /** Finds the candidate with this e-mail address, regardless of case. */
    Optional<Candidate> byEmail(String email);

    /** Returns the candidates of these ids; ids without a candidate are left out. */
    Map<CandidateId, Candidate> byIds(Collection<CandidateId> ids);

    /**
     * Changes name or address.
     *
     * @throws NotAllowed if {@code by} works on no job that the candidate applied for, or is this candidate (R9)
     * @throws RuleViolation naming the field ({@code name}, {@code email}) if the name is blank, or the address is not
     *     one or is taken; also if the candidate is gone or erased, or was changed by another person meanwhile
     */
    Candidate change(Person by, Candidate changed);
}
