package io.panelboard.audit.internal;

import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditTrail.Progress;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.shared.mongo.Indexes;
import java.io.PrintStream;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Runs the check of the audit trail in an application context of its own, which serves nothing. */
public final class CheckProgram {

    private static final int STEP = 20_000;

    private CheckProgram() {}

    /**
     * Runs the check and prints the verdict.
     *
     * @param noted what follows the option: a head that was noted earlier, or nothing
     * @return the process's exit code
     */
    public static int run(String noted, String[] arguments, PrintStream out) {
        AuditHead compared;
        try {
            compared = noted.isBlank() ? null : AuditHead.parse(noted);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 1;
        }
        var application = new SpringApplicationBuilder(CheckConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn");
        try (var context = application.run(arguments)) {
            AuditVerdict verdict = context.getBean(TrailCheck.class).run(compared, printingTo(out));
            out.println(verdict.sentence());
            return verdict instanceof AuditVerdict.Intact ? 0 : 1;
        }
    }

    private static Consumer<Progress> printingTo(PrintStream out) {
        return now -> {
            if (now.done() > 0 && now.done() < now.all() && now.done() % STEP == 0) {
                out.printf("Checked %,d of %,d entries%n", now.done(), now.all());
            }
        };
    }

    /**
     * Configures as little of the application as the check needs, so that nothing else reads or writes meanwhile. It has no
     * annotation by which the application's component scan would find it.
     */
    @ComponentScan(
            basePackages = {"io.panelboard.storage", "io.panelboard.shared"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Storage|Mongo|Clock)Configuration"))
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @Import({AuditStore.class, TrailCheck.class})
    static class CheckConfiguration {

        /** Prevents the creation of indexes during a check. */
        @Bean
        Indexes none() {
            return mongo -> {};
        }
    }
}
