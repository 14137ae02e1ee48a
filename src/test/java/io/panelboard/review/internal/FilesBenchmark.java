package io.panelboard.review.internal;

import com.sun.management.ThreadMXBean;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.candidates.Candidates;
import io.panelboard.exchange.ExportFormat;
import io.panelboard.exchange.Exported;
import io.panelboard.exchange.ListFile;
import io.panelboard.exchange.ListReader;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.KnownPeople;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.Section;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.shared.Ids;
import io.panelboard.shared.mongo.Databases;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        var manager = context.getBean(KnownPeople.class).add("Manager%d Of".formatted(people), Role.HIRING_MANAGER);
        Interview interview = played(context, manager, people, questions, WORDS.repeat(sentences));
        var records = context.getBean(Records.class);
        for (RecordFormat format : RecordFormat.values()) {
            int bytes = records.of(interview.id(), manager, format).length();
            measure(
                    "record of %s, %s, %,d kB".formatted(what, format, bytes / 1_000),
                    () -> records.of(interview.id(), manager, format));
        }
    }

    private static Interview played(
            AnnotationConfigApplicationContext context, Person manager, int count, int questions, String evidence) {
        var known = context.getBean(KnownPeople.class);
        var admin = known.add("Admin%d Of".formatted(count), Role.ADMINISTRATOR);
        var people = IntStream.range(0, count)
                .mapToObj(n -> known.add("Nr%d-%d Interviewer".formatted(count, n), Role.INTERVIEWER))
                .toList();
        var sets = context.getBean(QuestionSets.class);
        List<Question> asked = questions(questions);
        var set = sets.create(
                admin, "Set of " + count, "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", asked)));
        var revision = sets.publish(admin, set.id(), "");
        var candidate = context.getBean(Candidates.class)
                .add(manager, "Carla Candidate", "carla%d@demo.test".formatted(count), "Engineer");
        var seats = new ArrayList<Seat>();
        people.forEach(person -> seats.add(
                new Seat(person.id(), seats.isEmpty() ? Seat.Kind.LEAD : Seat.Kind.PANELIST, Set.<String>of())));
        Interview interview = context.getBean(Interviews.class)
                .plan(
                        manager,
                        new Interviews.Plan(
                                candidate.id(),
                                revision.id(),
                                ReviewContext.NOW.atZone(manager.zone()).toLocalDateTime(),
                                manager.zone(),
                                60,
                                seats));
        var boards = context.getBean(Boards.class);
        Person lead = people.getFirst();
        for (Question question : asked) {
            boards.perform(interview.id(), lead, Ids.random(), new BoardCommand.Activate(question.id()));
        }
        for (Person person : people) {
            int level = 0;
            for (Question question : asked) {
                level = level % 5 + 1;
                boards.perform(
                        interview.id(), person, Ids.random(), new BoardCommand.Rate(question.id(), Score.ofKey(level)));
                boards.perform(interview.id(), person, Ids.random(), new BoardCommand.Note(question.id(), evidence));
            }
            boards.perform(interview.id(), person, Ids.random(), new BoardCommand.Recommend(Recommendation.YES));
            boards.perform(interview.id(), person, Ids.random(), new BoardCommand.Lock());
        }
        boards.perform(interview.id(), lead, Ids.random(), new BoardCommand.Reveal(""));
        return interview;
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
