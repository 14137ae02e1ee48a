/** The audit trail. It hears every module and no module knows it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "people", "questions", "candidates", "interviews"})
@NullMarked
package io.panelboard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
