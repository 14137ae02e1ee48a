package io.panelboard.settings;

import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Restricts plain HTTP to the loopback address, unless TLS is configured here or an address to listen on is given. TLS
 * at a proxy elsewhere does not protect the connection to this machine.
 */
final class PlainHttpOnLoopback implements EnvironmentPostProcessor {

    private static final String ADDRESS = "server.address";

    private final Log log;

    PlainHttpOnLoopback(DeferredLogFactory logs) {
        log = logs.getLog(PlainHttpOnLoopback.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new SpringSettings(environment);
        if (settings.find(ADDRESS).isPresent() || isTls(settings)) {
            return;
        }
        // First, because an empty value in another source would mean every address.
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("plain HTTP on loopback", Map.of(ADDRESS, "127.0.0.1")));
        if (application.getWebApplicationType() != WebApplicationType.NONE) {
            log.info("Only this machine is answered, a proxy on it too. For a proxy elsewhere, name the network address"
                    + " to listen on by SERVER_ADDRESS (0.0.0.0 is every one).");
        }
    }

    private static boolean isTls(SpringSettings settings) {
        return !settings.namesUnder("server.ssl").isEmpty()
                && settings.find("server.ssl.enabled")
                        .filter(enabled -> enabled.is("false"))
                        .isEmpty();
    }
}
