package io.panelboard.shared;

import java.util.Optional;

/** What modules have to know about the past of the database they work on. */
public interface StoreHistory {

    /** The latest restoration that what is stored now comes from; it stays so for good. Empty if there was none. */
    Optional<DatabaseRestored> restoration();
}
