package io.panelboard.questions;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import java.util.Optional;

/** The question sets and their revisions. */
public interface QuestionSets {

    /** All sets, the one changed last first. */
    List<QuestionSet> all();

    Optional<QuestionSet> find(QuestionSetId id);

    /**
     * Stores a new set. It may be as empty as an author begins with.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the title is blank or something is longer than it may be
     */
    QuestionSet create(Person by, String title, String role, String level, RatingScale scale, List<Section> sections);

    /**
     * Takes one step of editing. Steps of several authors at once are all taken, one after the other; one that was
     * meant for a state which is no more is refused.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the step does not fit the set as it is now, or leads to one that cannot be stored
     */
    Edited edit(Person by, QuestionSetId id, SetEdit edit);

    /**
     * Takes a set out of use or puts it back. Interviews that pin one of its revisions keep it.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set
     */
    QuestionSet retire(Person by, QuestionSetId id, boolean retired);

    /**
     * Makes the set's present state its next revision, numbered from 1.
     *
     * @param note what is new, may be empty
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set, or it is not fit to be asked: no question, or one without a prompt
     */
    Revision publish(Person by, QuestionSetId id, String note);

    /** The newest revision of every set that has one and is in use, by title. */
    List<Revision> published();

    /** All revisions of a set, the newest first. */
    List<Revision> revisions(QuestionSetId id);

    Optional<Revision> revision(RevisionId id);

    /**
     * What a step of editing led to.
     *
     * @param undo the step that takes it back
     */
    record Edited(QuestionSet set, SetEdit undo) {}
}
