package io.panelboard.questions;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.util.List;
import java.util.Optional;

/** The question sets and their revisions. */
public interface QuestionSets {

    /** All sets, the one changed last first. */
    List<QuestionSet> all();

    Optional<QuestionSet> find(QuestionSetId id);

    /**
     * Stores a new set.
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws Refused if the title is blank or there is no question
     */
    QuestionSet create(Person by, String title, String role, String level, RatingScale scale, List<Section> sections);

    /**
     * Makes the set's present state its next revision, numbered from 1.
     *
     * @param note what is new, may be empty
     * @throws NotAllowed if {@code by} is no administrator
     * @throws Refused if there is no such set
     */
    Revision publish(Person by, QuestionSetId id, String note);

    /** The newest revision of every set that has one, by title. */
    List<Revision> published();

    Optional<Revision> revision(RevisionId id);
}
