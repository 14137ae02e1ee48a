/**
 * Checks the configuration before anything starts, and refuses what is unsafe in production.
 *
 * <p>The check reads Spring's environment itself and not {@code @ConfigurationProperties}: it has to say which file,
 * variable or argument set a value, it checks settings of others (the server, the log, the actuator), and it runs
 * before there are beans. Nothing in this module is called by other modules: Spring Boot hands it the environment and
 * shows what it says.
 */
@ApplicationModule(displayName = "Settings", allowedDependencies = "shared")
@NullMarked
package io.panelboard.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
