package io.panelboard.settings;

import java.util.List;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Checks the settings when they are complete and nothing has been opened or logged yet, so that a refusal stands alone.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {

    private final Log log;

    SettingsCheck(DeferredLogFactory logs) {
        log = logs.getLog(SettingsCheck.class);
    }

    /** Orders it before those that convert settings, and after the files of settings are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new SpringSettings(environment);
        Set<String> wrong = WrongSettings.in(settings);
        if (!wrong.isEmpty()) {
            throw WrongSettings.failure(wrong);
        }
        UnknownNames.likelyMeant(settings)
                .ifPresent(name -> log.warn(
                        "%s is not read, and MONGODB_URI is not set: the embedded database is used".formatted(name)));
        var allowed = settings.words(UnsafeSettings.ALLOW);
        List<Unsafe> all = UnsafeSettings.in(settings);
        all.stream()
                .filter(unsafe -> allowed.contains(unsafe.allowance()))
                .forEach(unsafe -> log.warn(
                        "Allowed here, though not safe: %s: %s".formatted(unsafe.setting(), unsafe.problem())));
        List<Unsafe> found = all.stream()
                .filter(unsafe -> !allowed.contains(unsafe.allowance()))
                .toList();
        if (!found.isEmpty()) {
            throw UnsafeSettings.failure(found);
        }
    }
}
