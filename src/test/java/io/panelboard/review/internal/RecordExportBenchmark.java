package io.panelboard.review.internal;

import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.Role;
import io.panelboard.review.export.BulkFormat;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordFilter;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Measures the export of all records, of 1,000 and of 10,000 interviews. The heap is what is live after full
 * collections while the file is written, less what was live before: it must not grow with the number of interviews.
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.review.internal.RecordExportBenchmark }</pre>
 */
final class RecordExportBenchmark {

    private RecordExportBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        try (var context = ReviewContext.on(Databases.EMBEDDED, "demo")) {
            var panel = new TestPanel(context);
            var people = context.getBean(KnownPeople.class);
            for (int n = people.with(Role.INTERVIEWER).size(); n < 16; n++) {
                people.add("Nr%d Interviewer".formatted(n), Role.INTERVIEWER);
            }
            var exports = context.getBean(RecordExports.class);
            for (int interviews : new int[] {1_000, 10_000}) {
                context.getBean(GeneratedInterviews.class).generate(interviews);
                System.out.printf("%,d interviews: %s%n", interviews, exports.count(panel.manager, RecordFilter.ALL));
                for (BulkFormat format : BulkFormat.values()) {
                    var file = exports.export(panel.manager, RecordFilter.ALL, format);
                    var measured = new Measured();
                    long start = System.nanoTime();
                    file.writeTo(measured);
                    double seconds = (System.nanoTime() - start - measured.collecting) / 1e9;
                    System.out.printf(
                            "%-12s %8.1f s %8.1f MB %6.0f records/s, at most %.1f MB live%n",
                            format.label(),
                            seconds,
                            measured.bytes / 1e6,
                            file.count().records() / seconds,
                            (measured.peak - measured.before) / 1e6);
                }
            }
        }
        // The embedded database of the tests ends with its process.
        System.exit(0);
    }

    /** Counts what is written, and now and then what is live meanwhile. */
    private static final class Measured extends OutputStream {

        private static final long PAUSE = Duration.ofSeconds(3).toNanos();

        private final long before = live();
        private long peak = before;
        private long bytes;
        private long next = System.nanoTime() + PAUSE / 3;
        private long collecting;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int offset, int length) {
            bytes += length;
            long now = System.nanoTime();
            if (now > next) {
                peak = Math.max(peak, live());
                next = System.nanoTime() + PAUSE;
                collecting += System.nanoTime() - now;
            }
        }

        private static long live() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
