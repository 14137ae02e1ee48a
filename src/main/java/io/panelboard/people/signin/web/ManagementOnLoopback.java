package io.panelboard.people.signin.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Binds a separate management port to the loopback address, unless {@code MANAGEMENT_SERVER_ADDRESS} is set. */
final class ManagementOnLoopback implements EnvironmentPostProcessor {

    private static final String ADDRESS = "management.server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("management on loopback", Map.of(ADDRESS, "127.0.0.1")));
        }
    }
}
