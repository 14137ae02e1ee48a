/** Records the actions of all modules in an audit trail; no module depends on it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "people", "questions", "candidates", "interviews"})
@NullMarked
package io.panelboard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
