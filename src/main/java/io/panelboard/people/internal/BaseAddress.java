package io.panelboard.people.internal;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this installation is reached: as configured, or else on this machine. */
@Component
class BaseAddress {

    private final WebSettings settings;
    private final Environment environment;

    BaseAddress(WebSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Without a slash at its end; the port is known once the server has started. */
    String value() {
        return settings.base()
                .orElseGet(() -> "http://localhost:" + environment.getProperty("local.server.port", "8080"));
    }
}
