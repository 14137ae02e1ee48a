/** Lets administrators see which database is in use, and take a backup of it. */
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {"shared", "people", "storage", "candidates", "interviews", "board"})
@NullMarked
package io.panelboard.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
