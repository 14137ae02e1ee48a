package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.util.Set;

/** Keeps in mind who took a copy of the database, which holds what panels have not revealed (R3). */
public interface BoardCopies {

    /** Returns the boards that have begun and are neither revealed nor over. */
    Set<InterviewId> sealed();

    /**
     * Records on every sealed board that this person took a copy: its panel sees it and who else can have used the
     * account, and neither gets a seat there any more. Call it between making the copy and handing it out.
     *
     * @throws NotAllowed if {@code by} is no administrator
     */
    void taken(Person by);
}
