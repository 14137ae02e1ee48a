/** Plans interviews: who interviews whom, when, and on which revision. */
@ApplicationModule(
        displayName = "Interviews",
        allowedDependencies = {"shared", "people", "questions", "jobs", "candidates", "candidates :: ui"})
@NullMarked
package io.panelboard.interviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
