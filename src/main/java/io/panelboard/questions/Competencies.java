package io.panelboard.questions;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;

/**
 * The curated list of what questions give evidence for. A competency is known by its name; case does not count. What
 * is changed here changes the drafts that use it, and never a published revision.
 */
public interface Competencies {

    /** Everything in the list and everything that drafts use beside it, by name. */
    List<Competency> all();

    /** The names to choose from: those in the list that are not retired, by name. */
    List<String> names();

    /**
     * Puts a name on the list.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation (field {@code name}) if it is blank, longer than 100 characters or on the list already
     */
    void add(Person by, String name);

    /**
     * Gives a competency another name, in the list and in every draft.
     *
     * @return how many questions have the new name because of it
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if it is not on the list; (field {@code name}) if the new name is blank, longer than 100
     *     characters or another one on the list
     */
    int rename(Person by, String from, String to);

    /**
     * Takes a competency out of what can be chosen, or puts it back. Questions that have it keep it.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if it is not on the list
     */
    void retire(Person by, String name, boolean retired);

    /**
     * Makes two into one: every draft that uses {@code from}, which need not be on the list, uses {@code into} from
     * now on, and {@code from} leaves the list.
     *
     * @return how many questions have another competency because of it
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if both are the same or {@code into} is not on the list
     */
    int merge(Person by, String from, String into);

    /**
     * One competency.
     *
     * @param listed whether it is on the list, or only used by drafts
     * @param retired whether it can no longer be chosen
     * @param questions how many questions of drafts give evidence for it, without archived ones
     * @param sets in how many sets they are
     */
    record Competency(String name, boolean listed, boolean retired, int questions, int sets) {}
}
