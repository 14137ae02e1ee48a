package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;

/** Keeps in mind who took a copy of the database, which holds what panels have not revealed (R3). */
public interface BoardCopies {

    /**
     * Records on every sealed board that this person took a copy: its panel sees it, and the person gets no seat there
     * any more. Call it between making the copy and handing it out.
     *
     * @throws NotAllowed if {@code by} is no administrator
     */
    void taken(Person by);
}
