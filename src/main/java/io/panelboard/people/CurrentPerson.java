package io.panelboard.people;

import io.panelboard.shared.NotAllowed;

/** Who is signed in, for the pages. */
public interface CurrentPerson {

    /**
     * The person who is signed in now, with today's roles rather than those at sign-in.
     *
     * @throws NotAllowed if nobody is, or the person is no longer active
     */
    Person get();
}
