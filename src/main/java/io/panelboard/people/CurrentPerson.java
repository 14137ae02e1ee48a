package io.panelboard.people;

import io.panelboard.shared.NotAllowed;

/** Returns the person who is signed in, for the pages. */
public interface CurrentPerson {

    /**
     * Returns the person who is signed in, with the current roles rather than those at sign-in.
     *
     * @throws NotAllowed if nobody is signed in, or the person is no longer active
     */
    Person get();
}
