package io.panelboard.board.live;

import io.panelboard.PanelboardApplication;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Score;
import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.Section;
import io.panelboard.shared.Ids;
import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 300 boards with 5 viewers each in one process, on the embedded database with fsync, and 60 scores a second for a
 * minute. Further arguments are the application's.
 *
 * <pre>{@code
 * ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=io.panelboard.board.live.ManyBoardsBenchmark
 * }</pre>
 */
final class ManyBoardsBenchmark implements AutoCloseable {

    private static final int BOARDS = 300;
    private static final int SCORES_A_SECOND = 60;
    private static final int SECONDS = 60;
    private static final List<QuestionId> QUESTIONS =
            IntStream.range(0, 17).mapToObj(n -> new QuestionId("many-" + n)).toList();

    private final ConfigurableApplicationContext application;
    private final Boards boards;
    private final Person manager;
    private final List<Person> panel;
    private final List<Board> opened = new ArrayList<>();
    private final Collection<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Collection<Long> shown = new ConcurrentLinkedQueue<>();
    private final AtomicLong failed = new AtomicLong();

    /** An open board: when its last score was sent, how many were, and its pages. */
    private record Board(InterviewId id, AtomicLong sent, AtomicLong scores, List<Boards.Watch> pages) {}

    private ManyBoardsBenchmark(String... arguments) {
        application = new SpringApplicationBuilder(PanelboardApplication.class)
                .profiles("demo")
                .properties(
                        "panelboard.data=target/many-boards-" + Ids.random(),
                        "vaadin.productionMode=true",
                        "server.address=127.0.0.1",
                        "server.port=0")
                .run(arguments);
        boards = application.getBean(Boards.class);
        manager = person("manager");
        panel = Stream.of("lead", "panelist1", "panelist2", "observer")
                .map(this::person)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        try (var benchmark = new ManyBoardsBenchmark(arguments)) {
            benchmark.run();
        }
    }

    private void run() throws InterruptedException {
        RevisionId revision = published();
        var ids = IntStream.range(0, BOARDS)
                .mapToObj(n -> planned("Candidate %d".formatted(n), revision))
                .toList();
        ids.forEach(id ->
                boards.perform(id, panel.getFirst(), Ids.random(), new BoardCommand.Activate(QUESTIONS.getFirst())));
        long before = heap();
        ids.forEach(this::open);
        int viewers = BOARDS * (panel.size() + 1);
        say("%d boards, %d viewers: %.1f kB of heap each"
                .formatted(BOARDS, viewers, (heap() - before) / 1e3 / viewers));
        score();
        say("after %d scores: %.1f kB of heap each, %.0f MB in all"
                .formatted(acknowledged.size(), (heap() - before) / 1e3 / viewers, heap() / 1e6));
        say("score to acknowledged          " + percentiles(acknowledged));
        say("score to view handed to a page " + percentiles(shown));
        say("%d views, %d failed".formatted(shown.size(), failed.get()));
    }

    private void score() throws InterruptedException {
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var next = new AtomicLong();
            var signs = clock.scheduleAtFixedRate(
                    () -> people.execute(() ->
                            opened.forEach(board -> board.pages().forEach(page -> page.looksAt(QUESTIONS.getFirst())))),
                    0,
                    10,
                    TimeUnit.SECONDS);
            var scores = clock.scheduleAtFixedRate(
                    () -> people.execute(() -> rate(next.getAndIncrement())),
                    0,
                    1_000_000 / SCORES_A_SECOND,
                    TimeUnit.MICROSECONDS);
            TimeUnit.SECONDS.sleep(SECONDS);
            scores.cancel(false);
            signs.cancel(false);
        }
    }

    /** No two scores of one board are on their way at once, and no two of one person are the same. */
    private void rate(long n) {
        Board board = opened.get((int) (n % BOARDS));
        long count = board.scores().getAndIncrement();
        Person by = panel.get((int) (count % panel.size()));
        var command =
                new BoardCommand.Rate(QUESTIONS.getFirst(), new Score.Rated(1 + (int) (count / panel.size() % 5)));
        long start = System.nanoTime();
        board.sent().set(start);
        try {
            boards.perform(board.id(), by, Ids.random(), command);
            acknowledged.add(System.nanoTime() - start);
        } catch (RuntimeException e) {
            failed.incrementAndGet();
            say("A score failed: " + e);
        }
    }

    private void open(InterviewId id) {
        var board = new Board(id, new AtomicLong(), new AtomicLong(), new ArrayList<>());
        opened.add(board);
        Stream.concat(panel.stream(), Stream.of(manager))
                .forEach(viewer -> board.pages().add(boards.watch(id, viewer, new Page(board)::show)));
    }

    /** Keeps the newest view, as a page does, and notes how long a new one took. */
    private final class Page {

        private final Board board;
        private volatile long seq = 1;

        @SuppressWarnings("unused") // held for what it weighs
        private volatile Object view = "";

        private Page(Board board) {
            this.board = board;
        }

        private void show(BoardView next) {
            if (next.seq() > seq) {
                seq = next.seq();
                shown.add(System.nanoTime() - board.sent().get());
            }
            view = next;
        }
    }

    private RevisionId published() {
        Person admin = person("admin");
        var questions = QUESTIONS.stream()
                .map(id -> new Question(id, id.value(), "Tell me about it", "", List.of(), "Craft", 5, 10, Map.of()))
                .toList();
        var sets = application.getBean(QuestionSets.class);
        var set = sets.create(
                admin, "Many", "Engineer", "Senior", RatingScale.FIVE, List.of(Section.of("All", questions)));
        return sets.publish(admin, set.id(), "").id();
    }

    private InterviewId planned(String name, RevisionId revision) {
        String email = name.replace(' ', '.') + "@demo.test";
        var applicant = Applicants.in(application).add(manager, name, email, "Engineer");
        var kinds = List.of(Seat.Kind.LEAD, Seat.Kind.PANELIST, Seat.Kind.PANELIST, Seat.Kind.OBSERVER);
        var seats = IntStream.range(0, panel.size())
                .mapToObj(n -> new Seat(panel.get(n).id(), kinds.get(n), Set.of()))
                .toList();
        var start = LocalDateTime.of(2030, 1, 1, 10, 0);
        return application
                .getBean(Interviews.class)
                .plan(
                        manager,
                        new Interviews.Plan(
                                applicant.application().id(), null, revision, start, ZoneOffset.UTC, 60, seats))
                .id();
    }

    private Person person(String name) {
        return application
                .getBean(People.class)
                .find(new PersonId("demo-" + name))
                .orElseThrow();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String percentiles(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return "p50 %6.2f ms, p99 %6.2f ms"
                .formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static void say(String line) {
        System.out.println(line);
    }

    @Override
    public void close() {
        application.close();
    }
}
