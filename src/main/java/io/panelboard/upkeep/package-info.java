/** What an administrator does for the database as a whole: see which it is, and take a copy of it. */
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {"shared", "people", "storage"})
@NullMarked
package io.panelboard.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
