package io.panelboard.people;

/** Counts what a person is still needed for. Whoever forgets people consults every bean of this type. */
@FunctionalInterface
public interface PersonDuties {

    /** Returns in how many interviews that are planned or go on this person has a seat. */
    int of(PersonId person);
}
