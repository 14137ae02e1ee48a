package io.panelboard.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Takes an empty {@code PANELBOARD_SECRETS} for none: with a slash behind it, it would be the machine's whole disk. */
final class SecretsFolder implements EnvironmentPostProcessor, Ordered {

    /** Names the source of the folder that need not be there. */
    static final String USUAL = "usual folder of secrets";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String variable = KnownSetting.PANELBOARD_SECRETS.variable();
        String property = KnownSetting.PANELBOARD_SECRETS.property();
        String given = environment.getProperty(property, environment.getProperty(variable, ""));
        if (given.isBlank()) {
            environment.getPropertySources().addFirst(new MapPropertySource(USUAL, Map.of(property, "/run/secrets")));
        }
    }
}
