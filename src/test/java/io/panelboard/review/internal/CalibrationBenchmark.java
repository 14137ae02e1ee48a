package io.panelboard.review.internal;

import io.panelboard.interviews.KnownPeople;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Revision;
import io.panelboard.questions.Section;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.shared.mongo.Databases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Measures the calibration of one set over 1,000 and over 10,000 interviews of twelve questions, four cards each, by 24
 * interviewers, on the embedded database: when nothing is in memory, and when nothing or one result has changed.
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.review.internal.CalibrationBenchmark }</pre>
 */
final class CalibrationBenchmark {

    private static final int QUESTIONS = 12;
    private static final int ROUNDS = 7;

    private CalibrationBenchmark() {}

    public static void main(String[] arguments) {
        try (var context = ReviewContext.on(Databases.EMBEDDED)) {
            var people = context.getBean(KnownPeople.class);
            var manager = people.add("Mia Manager", Role.HIRING_MANAGER);
            var admin = people.add("Ada Admin", Role.ADMINISTRATOR);
            List<PersonId> raters = IntStream.range(0, 24)
                    .mapToObj(i -> people.add("R%d Rater".formatted(i), Role.INTERVIEWER)
                            .id())
                    .toList();
            var sets = context.getBean(QuestionSets.class);
            var set = sets.create(
                    admin, "Set", "Role", "Level", RatingScale.FIVE, List.of(Section.of("All", questions())));
            Revision revision = sets.publish(admin, set.id(), "");
            var generated = new GeneratedResults(revision, raters);
            var mongo = context.getBean(MongoOperations.class);
            var cache = context.getBean(RatingsCache.class);
            var calibrations = context.getBean(Calibrations.class);
            int there = 0;
            for (int size : new int[] {1_000, 10_000}) {
                for (int from = there; from < size; from += 500) {
                    var _ = mongo.insert(generated.make(from, Math.min(size, from + 500)), PanelResultStore.COLLECTION);
                }
                there = size;
                for (int round = 0; round < 2; round++) {
                    cache.clear();
                    print(size, "nothing in memory", time(() -> calibrations.of(manager, set.id())));
                }
                double[] again = IntStream.range(0, ROUNDS)
                        .mapToDouble(i -> time(() -> calibrations.of(manager, set.id())))
                        .sorted()
                        .toArray();
                print(size, "nothing changed, median", again[ROUNDS / 2]);
                var store = context.getBean(PanelResultStore.class);
                double[] more = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    generated.make(there, there + 1).forEach(store::keep);
                    there++;
                    more[i] = time(() -> calibrations.of(manager, set.id()));
                }
                print(size, "one more, median", Arrays.stream(more).sorted().toArray()[ROUNDS / 2]);
            }
        }
        // Otherwise the embedded server's threads would keep the process alive.
        System.exit(0);
    }

    private static List<Question> questions() {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> new Question(
                        new QuestionId("question-" + i), "", "Topic " + i, "", List.of(), "C" + i % 4, 5, 5, Map.of()))
                .toList();
    }

    private static double time(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(int size, String what, double millis) {
        System.out.printf("%,6d interviews, %-24s %8.1f ms%n", size, what, millis);
    }
}
