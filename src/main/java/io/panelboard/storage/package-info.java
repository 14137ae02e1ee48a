/**
 * Chooses and opens the storage: an embedded database in one file, or a MongoDB at an address.
 *
 * <p>Spring takes its MongoDB connection from here, so that no other code depends on the choice. Only
 * upkeep calls this module, for {@link io.panelboard.storage.Backups}.
 */
@ApplicationModule(displayName = "Storage")
@NullMarked
package io.panelboard.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
