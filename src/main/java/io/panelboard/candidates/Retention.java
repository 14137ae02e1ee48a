package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long candidates are kept, by the role they applied for. Nobody is ever erased by time alone: a rule only says who
 * falls due, and a hiring manager confirms.
 */
public interface Retention {

    /** The longest rule, in months. */
    int LONGEST = 120;

    /**
     * A line for every role that candidates have or a rule is kept for, by name.
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Rule> rules(Person viewer);

    /**
     * Keeps a rule in the place of an earlier one.
     *
     * @param months after the last interview, or after being added where there was none, 1 to {@link #LONGEST}; null
     *     for no rule
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws RuleViolation naming the field {@code months} if it is out of range
     */
    void keep(Person by, String role, @Nullable Integer months);

    /**
     * Who falls due by then, the earliest first; those who are the viewer are left out (R9).
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Due> due(Person viewer, Instant until);

    /**
     * A rule, or that there is none.
     *
     * @param months null for none
     * @param candidates how many candidates it is about
     */
    record Rule(String role, @Nullable Integer months, int candidates) {}

    /**
     * A candidate whose time is up.
     *
     * @param since the last interview's end, or when the candidate was added
     * @param at when the time is up
     */
    record Due(Candidate candidate, Instant since, Instant at) {}
}
