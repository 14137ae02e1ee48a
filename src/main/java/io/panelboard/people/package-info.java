/** Manages the people who sign in and their roles. */
@ApplicationModule(displayName = "People", allowedDependencies = "shared")
@NullMarked
package io.panelboard.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
