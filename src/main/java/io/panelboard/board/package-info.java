/** The live session of one interview: its rules (R1 to R8), its events, and what each viewer may see of it. */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"shared", "people", "questions", "candidates", "interviews"})
@NullMarked
package io.panelboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
