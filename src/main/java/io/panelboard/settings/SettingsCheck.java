package io.panelboard.settings;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Checks the settings when they are complete and nothing has been opened yet. */
final class SettingsCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        SpringSettings settings =
                new SpringSettings(event.getApplicationContext().getEnvironment());
        var allowed = settings.words(UnsafeSettings.ALLOW);
        List<Unsafe> all = UnsafeSettings.in(settings);
        all.stream()
                .filter(unsafe -> allowed.contains(unsafe.allowance()))
                .forEach(unsafe ->
                        LOG.warn("Allowed here, though not safe: {}: {}", unsafe.setting(), unsafe.problem()));
        List<Unsafe> found = all.stream()
                .filter(unsafe -> !allowed.contains(unsafe.allowance()))
                .toList();
        if (!found.isEmpty()) {
            throw UnsafeSettings.failure(found);
        }
    }
}
