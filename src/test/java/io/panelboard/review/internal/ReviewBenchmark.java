package io.panelboard.review.internal;

import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.review.Comparison;
import io.panelboard.review.Comparisons;
import io.panelboard.review.InterviewFilter;
import io.panelboard.review.InterviewFilter.Decided;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.InterviewState;
import io.panelboard.shared.mongo.Databases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Measures the list of interviews, a filter, Today and a comparison, at 1,000 and at 10,000 interviews on the embedded
 * database in one run:
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.review.internal.ReviewBenchmark }</pre>
 */
final class ReviewBenchmark implements AutoCloseable {

    private static final int ROUNDS = 60;
    private static final int PAGE = 30;

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED, "demo");
    private final TestPanel panel = new TestPanel(context);
    private final InterviewLists lists = context.getBean(InterviewLists.class);
    private final Comparisons comparisons = context.getBean(Comparisons.class);
    private final List<Person> interviewers = new ArrayList<>();

    private ReviewBenchmark() {
        var people = context.getBean(KnownPeople.class);
        for (int n = people.with(Role.INTERVIEWER).size(); n < 16; n++) {
            interviewers.add(people.add("Nr%d Interviewer".formatted(n), Role.INTERVIEWER));
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (var benchmark = new ReviewBenchmark()) {
            Map<String, Double> few = benchmark.measure(1_000);
            Map<String, Double> many = benchmark.measure(10_000);
            few.forEach((what, millis) ->
                    say("%-34s x %.2f".formatted(what, many.getOrDefault(what, Double.NaN) / millis)));
        }
        // The embedded database of the tests ends with its process.
        System.exit(0);
    }

    @Override
    public void close() {
        context.close();
    }

    private Map<String, Double> measure(int interviews) throws Exception {
        long start = System.nanoTime();
        context.getBean(GeneratedInterviews.class).generate(interviews);
        say("Up to %,d interviews, generated in %.0f s".formatted(interviews, (System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        int total = new InterviewIndex(context.getBean(IndexReader.class), context.getBean(Jobs.class))
                .lines()
                .size();
        say("%,d interviews read into the index in %.0f ms".formatted(total, (System.nanoTime() - start) / 1e6));
        var millis = new LinkedHashMap<String, Double>();
        time(millis, "first page", () -> find(InterviewFilter.ALL, 0));
        time(millis, "page in the middle", () -> find(InterviewFilter.ALL, total / 2));
        time(millis, "filter: a name's part", () -> find(text("willow"), 0));
        time(millis, "filter: a panelist's name", () -> find(text("nr9"), 0));
        time(
                millis,
                "filter: job, state and decision",
                () -> find(
                        new InterviewFilter("", rust(), null, InterviewState.FINISHED, Decided.HIRE, null, null, null),
                        0));
        time(millis, "choices of the filters", () -> lists.choices(panel.manager));
        time(
                millis,
                "Today: what waits for a decision",
                () -> lists.find(panel.manager, InterviewFilter.WAITING, InterviewOrder.LATEST_FIRST, 0, 6));
        time(
                millis,
                "Today: an interviewer's seats",
                () -> lists.seated(interviewers.getFirst(), ReviewContext.NOW.minus(Duration.ofDays(30))));
        time(millis, "compare 20 candidates", this::compare);
        return millis;
    }

    private Object find(InterviewFilter filter, int offset) {
        return lists.find(panel.manager, filter, InterviewOrder.PAST_FIRST, offset, PAGE);
    }

    private static InterviewFilter text(String text) {
        return new InterviewFilter(text, null, null, null, null, null, null, null);
    }

    private JobId rust() {
        return Applicants.in(context).job(panel.manager, "Rust engineer");
    }

    private Object compare() {
        var field = comparisons.field(panel.manager, rust(), List.of(), true);
        if (field.entrants().size() != Comparisons.MOST) {
            throw new IllegalStateException(
                    "There are too few candidates: " + field.entrants().size());
        }
        return Comparison.of(
                field.entrants().stream().flatMap(e -> e.rounds().stream()).toList(), field.spreads()::get);
    }

    private interface Action {
        Object run();
    }

    private static void time(Map<String, Double> millis, String what, Action action) {
        double[] measured = new double[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Object result = action.run();
            double took = (System.nanoTime() - start) / 1e6;
            if (result == null) {
                throw new IllegalStateException(what + " gave nothing");
            }
            if (i >= 0) {
                measured[i] = took;
            }
        }
        Arrays.sort(measured);
        millis.put(what, measured[ROUNDS / 2]);
        say("%-34s p50 %7.2f ms  p95 %7.2f ms".formatted(what, measured[ROUNDS / 2], measured[ROUNDS * 95 / 100]));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
