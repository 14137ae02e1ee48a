/** Manages question sets, their drafts and their immutable revisions. */
@ApplicationModule(
        displayName = "Questions",
        allowedDependencies = {"shared", "people"})
@NullMarked
package io.panelboard.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
