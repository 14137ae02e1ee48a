package io.panelboard.review.internal;

import com.sun.management.ThreadMXBean;
import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ListReader;
import io.panelboard.interviews.Interviews;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.mongo.Databases;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Measures the costliest files on one core: the largest accepted lists, and the records of a usual interview and of the
 * largest panel. Times are medians; memory is all allocations, most of which are free again at once.
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.review.internal.FilesBenchmark }</pre>
 */
final class FilesBenchmark {

    private static final int ROUNDS = 7;
    private static final String WORDS = "What belongs to whom, for how long, and who finds out when it goes wrong? ";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private FilesBenchmark() {}

    public static void main(String[] arguments) {
        for (ExportFormat format : ExportFormat.values()) {
            lists(format);
        }
        try (var context = ReviewContext.on(Databases.EMBEDDED)) {
            records(context, "4 people, 17 questions", 4, 17, 5);
            records(context, "24 people, 40 questions", Interviews.MOST_SEATS, 40, 20);
            var word = new PlayedPanel(
                    context, "Carla Candidate", List.of("Lea Lead"), questions(3), person -> "Donau".repeat(1_800));
            measured(context, "1 person, words of 9,000 letters", word);
        }
        // The embedded database of the tests ends with its process.
        System.exit(0);
    }

    private static void lists(ExportFormat format) {
        int questions = 100;
        byte[] file = format.write(set(questions));
        while (format.write(set(questions * 5 / 4)).length <= ListFile.LIMIT && questions < 4_000) {
            questions = questions * 5 / 4;
            file = format.write(set(questions));
        }
        byte[] largest = file;
        int many = questions;
        String what = "%s, %,d questions, %,d kB".formatted(format, questions, file.length / 1_000);
        measure(what + ": read", () -> ListReader.read("list." + format.ending(), largest));
        measure(what + ": written", () -> format.write(set(many)));
    }

    private static Exported set(int questions) {
        return new Exported(
                "Set", "Engineer", "Senior", 60, RatingScale.FIVE, List.of(Section.of("All", questions(questions))));
    }

    private static List<Question> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Question(
                        new QuestionId("q" + n),
                        "About " + n,
                        n + ". " + WORDS,
                        WORDS.repeat(3),
                        List.of(WORDS, WORDS),
                        "Craft",
                        5,
                        1,
                        Map.of(1, WORDS, 3, WORDS, 5, WORDS)))
                .toList();
    }

    private static void records(
            AnnotationConfigApplicationContext context, String what, int people, int questions, int sentences) {
        var played = new PlayedPanel(
                context,
                "Carla Candidate",
                IntStream.range(0, people)
                        .mapToObj(n -> "Nr%d Interviewer".formatted(n))
                        .toList(),
                questions(questions),
                person -> WORDS.repeat(sentences));
        measured(context, what, played);
    }

    private static void measured(AnnotationConfigApplicationContext context, String what, PlayedPanel played) {
        var records = context.getBean(Records.class);
        for (RecordFormat format : RecordFormat.values()) {
            int bytes =
                    records.of(played.interview.id(), played.manager, format).length();
            measure(
                    "record of %s, %s, %,d kB".formatted(what, format, bytes / 1_000),
                    () -> records.of(played.interview.id(), played.manager, format));
        }
    }

    private static void measure(String what, Supplier<?> work) {
        double[] millis = new double[ROUNDS];
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long memory = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            if (work.get() == null) {
                throw new IllegalStateException("Nothing came of " + what);
            }
            millis[round] = (System.nanoTime() - start) / 1e6;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - memory;
        }
        Arrays.sort(millis);
        System.out.printf("%-60s %8.0f ms %8.1f MB%n", what, millis[ROUNDS / 2], bytes / 1e6);
    }
}
