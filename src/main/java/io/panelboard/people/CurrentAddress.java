package io.panelboard.people;

import java.util.Optional;

/** From where the current request came, for the record. */
public interface CurrentAddress {

    /**
     * The network address of whoever sent the request that this thread works on, as told by a trusted proxy if there
     * is one.
     *
     * @return empty if this thread does not work on a request, or works for another page than the one that sent it
     */
    Optional<String> get();
}
