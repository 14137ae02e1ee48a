/** The people who sign in, and what each may do. */
@ApplicationModule(displayName = "People", allowedDependencies = "shared")
@NullMarked
package io.panelboard.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
