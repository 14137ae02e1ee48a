/**
 * Where Panelboard keeps everything: an embedded database in a file of its own, or a MongoDB at an address.
 *
 * <p>Spring takes its MongoDB connection from here, so that no other code can tell which of the two it works with. Only
 * upkeep calls this module, for {@link io.panelboard.storage.Backups}.
 */
@ApplicationModule(displayName = "Storage")
@NullMarked
package io.panelboard.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
