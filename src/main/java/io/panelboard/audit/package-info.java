/** Records the actions of all modules in an audit trail. Of the modules only reviews read it, for their records. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "people", "questions", "candidates", "interviews"})
@NullMarked
package io.panelboard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
