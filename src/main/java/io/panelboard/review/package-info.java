/** Provides hiring managers with results, comparisons and decisions after the reveal. */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "shared",
            "people",
            "questions",
            "jobs",
            "candidates",
            "candidates :: ui",
            "interviews",
            "board",
            "board :: demo",
            "board :: marks",
            "audit"
        })
@NullMarked
package io.panelboard.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
