package io.panelboard.settings;

import java.util.Properties;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Hides what the build tells its tests by system properties: an application takes every such name for a setting. */
final class PropertiesOfTheBuild implements EnvironmentPostProcessor, Ordered {

    private static final String NAMES = "panelboard\\.(docs\\.write|faults\\..*|fork|jar|patience)";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var others = new Properties();
        System.getProperties().forEach((name, value) -> {
            if (!String.valueOf(name).matches(NAMES)) {
                others.put(name, value);
            }
        });
        String source = StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(source, new PropertiesPropertySource(source, others));
    }
}
