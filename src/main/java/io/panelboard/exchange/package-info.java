/**
 * Reads question lists of other formats and writes question sets: pure functions, no storage. {@link ListReader} knows
 * the formats, and {@link ExportFormat} writes what is read again to the same set.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "people", "questions"})
@NullMarked
package io.panelboard.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
