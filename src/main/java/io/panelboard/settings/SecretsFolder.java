package io.panelboard.settings;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.ConfigTreePropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Takes an empty {@code PANELBOARD_SECRETS} for none: with a slash behind it, it would be the machine's whole disk. It
 * runs before files of settings are read, because they include those of this folder.
 */
final class SecretsFolder implements EnvironmentPostProcessor, Ordered {

    /** Names the source of the folder that need not be there. */
    static final String USUAL = "usual folder of secrets";

    /** Holds what {@code application.yaml} says of it, for the variable's name on the command line. */
    private static final String OURS = "${PANELBOARD_SECRETS:/run/secrets}";

    /** Tells whether this is the folder's name in a file, which is read too late to have a say in where files are. */
    static boolean isTooLate(PropertySource<?> source, String name) {
        return (source instanceof OriginTrackedMapPropertySource || source instanceof ConfigTreePropertySource)
                && KnownSetting.PANELBOARD_SECRETS.isNamed(name)
                && !OURS.equals(source.getProperty(name));
    }

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
