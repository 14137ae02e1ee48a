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
 * A checked copy of the whole database, ready to be handed out once. It lies in a file that goes when this is closed.
 *
 * @param at when it was asked for; everything acknowledged by then is in it
 * @param documents how many documents it holds
 * @param bytes how long the file is
 */
public record Backup(Path file, Instant at, long documents, long bytes) implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backup.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'panelboard-'uuuu-MM-dd'T'HHmmss'Z.mv'", Locale.ROOT);

    /** A file name with date and time (UTC), such as {@code panelboard-2026-10-06T123000Z.mv}. */
    public String name() {
        return NAME.format(at.atOffset(ZoneOffset.UTC));
    }

    /**
     * The content; closing the stream closes the backup as well. Where the system allows it the file has no name any
     * more from here on, so that it goes with the download, however that ends.
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
