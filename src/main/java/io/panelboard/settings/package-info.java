/**
 * Looks at what the installation was told before anything starts, and refuses what is not safe in production.
 *
 * <p>Nothing in this module is called by other modules: Spring Boot hands it the environment and shows what it says.
 */
@ApplicationModule(
        displayName = "Settings",
        allowedDependencies = {})
@NullMarked
package io.panelboard.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
