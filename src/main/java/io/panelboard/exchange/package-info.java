/**
 * Reads question lists of other formats and writes question sets: pure functions, no storage.
 * {@link ListReader} lists the formats; what {@link ExportFormat} writes is read back to the same set.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {"shared", "people", "questions"})
@NullMarked
package io.panelboard.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
