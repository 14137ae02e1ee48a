package io.panelboard.people.internal;

import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * The sign-ins of all browsers, kept in the database: they survive a restart, hold on every node, and each can be ended
 * from elsewhere. For this module's security alone.
 */
public interface SignIns {

    /**
     * Begins a sign-in.
     *
     * @param generation the person's when the password was checked; if the person's ways to sign in have changed
     *     since, the new sign-in is worth nothing
     */
    Begun begin(PersonId person, int generation, Proof proof, Device device);

    /** What was proven and wished at the sign-in. */
    record Proof(boolean kept, boolean secondFactor) {}

    /** From where: what the browser calls itself, and its network address. */
    record Device(String browser, String address) {}

    /**
     * A new sign-in.
     *
     * @param token what the browser keeps and shows again; it cannot be derived from what is stored
     * @param until when it ends at the latest
     */
    record Begun(String id, String token, Instant until) {}

    /** A sign-in that counts now, with the person as of today. */
    record Current(String id, Credentials.Credential credential, Instant seen) {}

    /** The sign-in of this id, if it counts now. One look-up; called for every request. */
    Optional<Current> current(String id);

    /** The sign-in whose token a browser shows, if it counts now. */
    Optional<Current> byToken(String token);

    /** Tells of a sign of the person; it is written at most once a minute. */
    void seen(Current signIn);

    /** Ends one sign-in. */
    void end(String id);

    /** Those of the ids that do not count any more. */
    Set<String> ended(Collection<String> ids);
}
