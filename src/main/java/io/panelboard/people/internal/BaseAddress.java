package io.panelboard.people.internal;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is reached: as configured, or else on this machine. */
@Component
class BaseAddress {

    private final Environment environment;

    BaseAddress(Environment environment) {
        this.environment = environment;
    }

    /** Without a slash at its end; the port is known once the server has started. */
    String value() {
        String configured = environment.getProperty("panelboard.base-url", "").strip();
        return configured.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured.replaceAll("/+$", "");
    }
}
