package io.panelboard.review.internal;

import io.panelboard.review.export.CheckValue;
import io.panelboard.review.export.CheckedFile;
import io.panelboard.review.export.RecordVerdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Runs the check of a record in an application context of its own, which serves nothing. */
public final class RecordCheckProgram {

    private RecordCheckProgram() {}

    /**
     * Runs the check and prints the verdict.
     *
     * @param what a record's file, or a check value
     * @return the process's exit code
     */
    public static int run(String what, String[] arguments, PrintStream out) {
        String hash = null;
        List<CheckValue> values;
        try {
            byte[] content = content(what);
            hash = content == null ? null : CheckedFile.hash(content);
            values = content == null ? List.copyOf(CheckValue.allIn(what)) : CheckedFile.values(content);
        } catch (IOException e) {
            out.printf("%s cannot be read: %s%n", what, e.getMessage());
            return 1;
        }
        if (values.isEmpty()) {
            out.println("There is no such file, and no check value of a record in this: " + what);
            return 1;
        }
        var application = new SpringApplicationBuilder(CheckConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn");
        try (var context = application.run(arguments)) {
            RecordVerdict verdict = context.getBean(RecordVerifier.class).verify(values, hash, ZoneOffset.UTC);
            out.println(verdict.sentence());
            return verdict.holds() ? 0 : 1;
        }
    }

    /** Returns the file's content, or null if this is the name of no file. */
    private static byte @Nullable [] content(String what) throws IOException {
        try {
            Path file = Path.of(what);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * Configures as little of the application as the check needs, so that nothing else reads or writes meanwhile. It has
     * no annotation by which the application's component scan would find it.
     */
    @ComponentScan(
            basePackages = "io.panelboard",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.panelboard\\.(storage\\.StorageConfiguration|shared\\.ClockConfiguration"
                                    + "|shared\\.mongo\\.MongoConfiguration"
                                    + "|audit\\.internal\\.(AuditStore|TrailCheck|StoredTrailQuotes)"
                                    + "|board\\.internal\\.(BoardStore|StoredFingerprints)"
                                    + "|review\\.internal\\.RecordVerifier)"))
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    static class CheckConfiguration {}
}
