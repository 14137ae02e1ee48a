package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidates. */
public interface Candidates {

    /** All candidates, by name. */
    List<Candidate> all();

    Optional<Candidate> find(CandidateId id);

    /** The candidates of these ids; ids without a candidate are left out. */
    Map<CandidateId, Candidate> byIds(Collection<CandidateId> ids);

    /**
     * Adds a candidate.
     *
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws Refused if name or role is blank, or the address is not one or is taken
     */
    Candidate add(Person by, String name, String email, String role);

    /**
     * Changes name, address or role.
     *
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws Refused as {@link #add}, or if somebody else changed the candidate meanwhile
     */
    Candidate change(Person by, Candidate changed);
}
