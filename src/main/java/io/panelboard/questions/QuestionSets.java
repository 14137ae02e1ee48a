package io.panelboard.questions;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import java.util.Optional;

/** Manages question sets and their revisions. */
public interface QuestionSets {

    /** Returns all sets, the most recently changed first. */
    List<QuestionSet> all();

    Optional<QuestionSet> find(QuestionSetId id);

    /**
     * Stores a new set, which may still be empty.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the title is blank or something is longer than it may be
     */
    QuestionSet create(Person by, String title, String role, String level, RatingScale scale, List<Section> sections);

    /**
     * Applies one edit. Concurrent edits of several authors are all applied, one after the other; an edit whose
     * expected state is gone is rejected.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the edit does not fit the set's present state, or leads to one that cannot be stored
     */
    Edited edit(Person by, QuestionSetId id, SetEdit edit);

    /**
     * Takes a set out of use or puts it back; interviews that pin one of its revisions keep it.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set
     */
    QuestionSet retire(Person by, QuestionSetId id, boolean retired);

    /**
     * Stores a copy of a draft as a new set, of which nothing is published, without its archive. Its questions change
     * independently from then on.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set, or the title is blank or too long
     */
    QuestionSet duplicate(Person by, QuestionSetId id, String title);

    /**
     * Deletes a set of which nothing was ever published, so that no interview and no job can name it.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set, or a revision of it was published
     */
    void delete(Person by, QuestionSetId id);

    /**
     * Publishes the draft as the next revision, numbered from 1.
     *
     * @param note what is new, may be empty
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if there is no such set, or it has no question, or one without a prompt
     */
    Revision publish(Person by, QuestionSetId id, String note);

    /**
     * Publishes the draft as its author has seen it, and only as long as it is like that.
     *
     * @param seen the draft with its version
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation as {@link #publish}; also if the draft was changed or published since it was seen, or is the
     *     same as the newest revision
     */
    Revision publishAsSeen(Person by, QuestionSet seen, String note);

    /** Returns the newest revision of every set that has one and is in use, by title. */
    List<Revision> published();

    /** Returns all revisions of a set, the newest first. */
    List<Revision> revisions(QuestionSetId id);

    Optional<Revision> revision(RevisionId id);

    /**
     * Holds the result of an edit.
     *
     * @param undo the edit that reverts it
     */
    record Edited(QuestionSet set, SetEdit undo) {}
}
