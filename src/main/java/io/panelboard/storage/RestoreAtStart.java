package io.panelboard.storage;

import io.panelboard.shared.StartupFailure;
import io.panelboard.storage.embedded.Restore;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Carries out {@code --panelboard.storage.restore=FILE} and ends the process.
 *
 * <p>It never continues to start: an option left in a script or in a container's settings would discard, at each start,
 * what was done since.
 */
public final class RestoreAtStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    public static final String OPTION = "panelboard.storage.restore";

    private static final Logger log = LoggerFactory.getLogger(RestoreAtStart.class);

    private final IntConsumer exit;

    /** Constructs the listener; called by Spring Boot. */
    public RestoreAtStart() {
        this(System::exit);
    }

    public RestoreAtStart(IntConsumer exit) {
        this.exit = exit;
    }

    /** Orders it after the listeners that read the settings and set up the log. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = StorageSettings.in(event.getEnvironment());
        String backup = settings.storage().restore();
        if (backup.isEmpty()) {
            return;
        }
        if (!settings.isEmbedded()) {
            throw new StartupFailure(
                    OPTION + " is for the embedded database, and MONGODB_URI names another.",
                    "Restore a MongoDB with mongorestore, or unset MONGODB_URI.");
        }
        log.info("{}", Restore.into(settings.folder(), Path.of(backup)));
        exit.accept(0);
    }
}
