package io.panelboard.storage;

import java.nio.file.Path;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/**
 * What can be set about storage.
 *
 * @param uri the address of a MongoDB ({@code panelboard.mongodb.uri} or {@code MONGODB_URI}); empty for the embedded
 *     database
 * @param folder where the embedded database lies ({@code panelboard.data} or {@code PANELBOARD_DATA}; {@code ./data})
 * @param fsync whether the disk confirms each write ({@code panelboard.storage.fsync}; true)
 */
record StorageSettings(String uri, Path folder, boolean fsync) {

    static StorageSettings from(Environment environment) {
        String uri = firstOf(environment, "panelboard.mongodb.uri", "MONGODB_URI", "");
        String folder = firstOf(environment, "panelboard.data", "PANELBOARD_DATA", "./data");
        return new StorageSettings(uri, Path.of(folder), fsync(environment));
    }

    private static String firstOf(Environment environment, String property, String variable, String otherwise) {
        String first = environment.getProperty(property, "").strip();
        String second = environment.getProperty(variable, "").strip();
        return !first.isEmpty() ? first : !second.isEmpty() ? second : otherwise;
    }

    private static boolean fsync(Environment environment) {
        try {
            return environment.getProperty("panelboard.storage.fsync", Boolean.class, true);
        } catch (ConversionException e) {
            throw new StorageException(
                    "panelboard.storage.fsync is neither true nor false.", "Set it to true, or leave it out.", e);
        }
    }
}
