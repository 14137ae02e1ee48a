/** Manages the candidates who are interviewed: their entries, applications, retention and erasure. */
@ApplicationModule(
        displayName = "Candidates",
        allowedDependencies = {"shared", "people", "jobs", "exchange"})
@NullMarked
package io.panelboard.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
