package io.panelboard.people.internal;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Returns the address of this installation: as configured, or else on this machine. */
@Component
class BaseAddress {

    private final WebSettings settings;
    private final Environment environment;

    BaseAddress(WebSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Returns the address without a slash at its end; the port is known only once the server has started. */
    String value() {
        return settings.base()
                .orElseGet(() -> "http://localhost:%s%s"
                        .formatted(
                                environment.getProperty("local.server.port", "8080"),
                                environment
                                        .getProperty("server.servlet.context-path", "")
                                        .replaceFirst("/$", "")));
    }
}
