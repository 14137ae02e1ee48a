/** Manages the openings that people are interviewed for: who sees them, what counts in them, and their rounds. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "people", "questions"})
@NullMarked
package io.panelboard.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
