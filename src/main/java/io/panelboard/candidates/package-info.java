/** The candidates who are interviewed. */
@ApplicationModule(
        displayName = "Candidates",
        allowedDependencies = {"shared", "people"})
@NullMarked
package io.panelboard.candidates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
