package io.panelboard.candidates;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines how long candidates are kept, by the role they applied for. Nobody is ever erased by time alone: a rule only
 * determines who falls due, and a hiring manager confirms.
 */
public interface Retention {

    /** Limits a rule, in months. */
    int LONGEST = 120;

    /**
     * Returns a line for every role that candidates have or a rule exists for, by name.
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Rule> rules(Person viewer);

    /**
     * Stores a rule and replaces an earlier one.
     *
     * @param months after the last interview, or after being added where there was none, 1 to {@link #LONGEST}; null
     *     for no rule
     * @throws NotAllowed if {@code by} is no hiring manager
     * @throws RuleViolation naming the field {@code months} if it is out of range
     */
    void keep(Person by, String role, @Nullable Integer months);

    /**
     * Returns who falls due by then, the earliest first; candidates who are the viewer are left out (R9).
     *
     * @throws NotAllowed if {@code viewer} is no hiring manager
     */
    List<Due> due(Person viewer, Instant until);

    /**
     * Describes the rule of a role, or its absence.
     *
     * @param months null for none
     * @param candidates how many candidates have the role
     */
    record Rule(String role, @Nullable Integer months, int candidates) {}

    /**
     * Describes a candidate who falls due.
     *
     * @param since the last interview's end, or when the candidate was added
     * @param at when the candidate falls due
     */
    record Due(Candidate candidate, Instant since, Instant at) {}
}
