package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores and finds candidates. */
public interface Candidates {

    /** Returns all candidates by name, without those who were erased. */
    List<Candidate> all();

    Optional<Candidate> find(CandidateId id);

    /** Finds the candidate with this e-mail address, regardless of case. */
    Optional<Candidate> byEmail(String email);

    /** Returns the candidates of these ids; ids without a candidate are left out. */
    Map<CandidateId, Candidate> byIds(Collection<CandidateId> ids);

    /**
     * Adds a candidate.
     *
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws RuleViolation naming the field ({@code name}, {@code email}, {@code role}) if name or role is blank, or
     *     the address is not one or is taken
     */
    Candidate add(Person by, String name, String email, String role);

    /**
     * Changes name, address or role.
     *
     * @throws NotAllowed if {@code by} is no hiring manager, or is this candidate (R9)
     * @throws RuleViolation as {@link #add}, or if the candidate is gone or erased, or was changed by another person
     *     meanwhile
     */
    Candidate change(Person by, Candidate changed);
}
