package io.panelboard.people;

import java.util.Optional;

/** Returns the network address of the current request, for the audit trail. */
public interface CurrentAddress {

    /**
     * Returns the address of the client whose request this thread handles, as forwarded by a trusted proxy if there is
     * one.
     *
     * @return empty if this thread handles no request, or works for another page than the one that sent it
     */
    Optional<String> get();
}
