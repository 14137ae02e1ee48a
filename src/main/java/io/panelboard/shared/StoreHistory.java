package io.panelboard.shared;

import java.util.Optional;

/** Reports past restorations of the database in use. */
public interface StoreHistory {

    /**
     * Returns the latest restoration that the stored data comes from; it stays so for good. Empty if there was none.
     */
    Optional<DatabaseRestored> restoration();
}
