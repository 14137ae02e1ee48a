package io.panelboard.questions;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/**
 * Manages the curated list of what questions give evidence for.
 * Names identify competencies, ignoring case. Changes reach the drafts that use a competency, and never a published
 * revision.
 */
public interface Competencies {

    /** Returns everything in the list and everything else that drafts use, by name. */
    List<Competency> all();

    /** Returns the names to choose from: those in the list that are not retired, by name. */
    List<String> names();

    /**
     * Adds a name to the list.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation (field {@code name}) if it is blank, longer than 100 characters or on the list already
     */
    void add(Person by, String name);

    /**
     * Renames a competency, in the list and in every draft.
     *
     * @return how many questions were changed
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if it is not on the list; (field {@code name}) if the new name is blank, longer than 100
     *     characters or another one on the list
     */
    int rename(Person by, String from, String to);

    /**
     * Retires a competency, so that it can no longer be chosen, or puts it back; questions that have it keep it.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if it is not on the list
     */
    void retire(Person by, String name, boolean retired);

    /**
     * Merges one competency into another: drafts use {@code into} instead, and {@code from} leaves the list.
     *
     * @param from need not be on the list
     * @return how many questions were changed
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if both are the same or {@code into} is not on the list
     */
    int merge(Person by, String from, String into);

    /**
     * Describes a competency and its use.
     *
     * @param listed whether it is on the list, or only used by drafts
     * @param retired whether it can no longer be chosen
     * @param questions how many questions of drafts give evidence for it, without archived ones
     * @param sets in how many sets they are
     */
    record Competency(String name, boolean listed, boolean retired, int questions, int sets) {}
}
