package io.panelboard.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Represents a checked copy of the whole database, to be downloaded once.
 *
 * <p>Closing it deletes the file.
 *
 * @param at when it was requested; everything acknowledged by then is in it
 * @param bytes the length of the file
 */
public record Backup(Path file, Instant at, long documents, long bytes) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backup.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'panelboard-'uuuu-MM-dd'T'HHmmss'Z.mv'", Locale.ROOT);

    /** Returns a file name with date and time (UTC), such as {@code panelboard-2026-10-06T123000Z.mv}. */
    public String name() {
        return NAME.format(at.atOffset(ZoneOffset.UTC));
    }

    /**
     * Opens the content; closing the stream closes the backup as well. Where the system allows it, the file is unlinked
     * at once, so that it disappears when the download ends, however that happens.
     */
    public InputStream content() throws IOException {
        InputStream open = Files.newInputStream(file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            log.debug("{} goes when it is closed", file, e);
        }
        return new FilterInputStream(open) {
            @Override
            public void close() throws IOException {
                try (Backup _ = Backup.this) {
                    super.close();
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
