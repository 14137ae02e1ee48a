package io.panelboard.storage;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Binds the settings of storage.
 *
 * @param data the folder of the embedded database
 */
@ConfigurationProperties("panelboard")
record StorageSettings(
        @DefaultValue("") String data,
        @DefaultValue Mongodb mongodb,
        @DefaultValue Embedded storage) {

    StorageSettings {
        data = data.isBlank() ? "./data" : data.strip();
    }

    /** @param uri the address of a MongoDB; empty for the embedded database */
    record Mongodb(@DefaultValue("") String uri) {

        Mongodb {
            uri = uri.strip();
        }
    }

    /**
     * Binds the settings of the embedded database.
     *
     * @param fsync whether each write is flushed to the disk; no primitive, which an empty variable could not be
     * @param restore the backup to restore instead of starting; empty for none
     */
    record Embedded(
            @DefaultValue("true") Boolean fsync,
            @DefaultValue("") String restore) {

        Embedded {
            restore = restore.strip();
        }
    }

    /** Reads the settings before there are beans. */
    static StorageSettings in(Environment environment) {
        return Binder.get(environment).bindOrCreate("panelboard", StorageSettings.class);
    }

    boolean isEmbedded() {
        return mongodb.uri().isEmpty();
    }

    Path folder() {
        return Path.of(data).toAbsolutePath().normalize();
    }
}
