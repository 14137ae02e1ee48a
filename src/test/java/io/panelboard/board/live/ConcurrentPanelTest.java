package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardView;
import io.panelboard.board.Presence;
import io.panelboard.board.Score;
import io.panelboard.people.Person;
import io.panelboard.shared.mongo.Databases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests a panel of four, each with a page on both nodes, doing hundreds of things at once. */
@ParameterizedClass
@MethodSource("io.panelboard.shared.mongo.Databases#available")
class ConcurrentPanelTest {

    private static final int EACH = 60;

    private final Installation panel;

    ConcurrentPanelTest(Databases database) {
        panel = new Installation(database);
    }

    @AfterEach
    void close() {
        panel.close();
    }

    /** A command that was acknowledged. */
    private record Saved(Person by, String id, BoardCommand command, long seq) {}

    @Test
    void nothingAcknowledgedIsLostAndNothingHappensTwice() throws Exception {
        Installation.QUESTIONS.forEach(q -> panel.a.boards.perform(
                panel.interview.id(), panel.lead, "ask-" + q.value(), new BoardCommand.Activate(q)));
        var pages =
                List.of(panel.a.open(panel.interview.id(), panel.pia), panel.b.open(panel.interview.id(), panel.pat));

        List<Saved> saved = everybodyAtOnce();

        List<BoardEvent> log = panel.a.store.load(panel.interview.id());
        List<String> ids = log.stream().flatMap(ConcurrentPanelTest::commands).toList();
        assertThat(ids).as("each command once").doesNotHaveDuplicates();
        assertThat(ids)
                .as("every text that was acknowledged")
                .containsAll(saved.stream()
                        .filter(s -> isText(s.command()))
                        .map(Saved::id)
                        .toList());
        assertThat(log).extracting(e -> e.stamp().seq()).isSorted().doesNotHaveDuplicates();
        Board board = Board.of(panel.a.boards.setting(panel.interview.id(), panel.lead), log);
        for (Person person : panel.panel()) {
            lastWordIsStored(board.viewFor(person, Presence.NOBODY).card(), by(person, saved));
        }
        panel.a.boards.catchUp();
        panel.b.boards.catchUp();
        await().untilAsserted(() -> {
            assertThat(pages.getFirst().last()).isEqualTo(panel.a.boards.view(panel.interview.id(), panel.pia));
            assertThat(pages.getLast().last()).isEqualTo(panel.b.boards.view(panel.interview.id(), panel.pat));
        });
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.seqs()).isSorted();
            assertThat(page.last().seq()).isEqualTo(board.seq());
        });
    }

    private List<Saved> everybodyAtOnce() throws Exception {
        var work = new ArrayList<Callable<List<Saved>>>();
        for (Person person : panel.panel()) {
            work.add(() -> plays(person, panel.a, panel.b, 1));
            work.add(() -> plays(person, panel.b, panel.a, 2));
        }
        var saved = new ArrayList<Saved>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (var done : threads.invokeAll(work)) {
                saved.addAll(done.get());
            }
        }
        assertThat(saved).hasSize(panel.panel().size() * 2 * EACH);
        return saved;
    }

    /** Plays one of a person's two pages; now and then an answer is lost, and the other node gets the command again. */
    private List<Saved> plays(Person person, Node here, Node there, int seed) {
        var random = new Random(Objects.hash(person.name(), seed));
        var saved = new ArrayList<Saved>();
        for (int n = 0; n < EACH; n++) {
            String id = "%s %d %d".formatted(person.name(), seed, n);
            BoardCommand command = any(random, person, id);
            var receipt = here.boards.perform(panel.interview.id(), person, id, command);
            saved.add(new Saved(person, id, command, receipt.seq()));
            if (isText(command) && random.nextInt(4) == 0) {
                there.boards.perform(panel.interview.id(), person, id, command);
            }
        }
        return saved;
    }

    private BoardCommand any(Random random, Person person, String text) {
        var question = Installation.QUESTIONS.get(random.nextInt(Installation.QUESTIONS.size()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> new BoardCommand.Rate(question, Score.ofKey(random.nextInt(6)));
            case 4 -> new BoardCommand.Rate(question, null);
            case 5, 6, 7 -> new BoardCommand.Note(question, text);
            case 8 -> new BoardCommand.Summarise(text);
            default ->
                person.equals(panel.lead) ? new BoardCommand.Activate(question) : new BoardCommand.Summarise(text);
        };
    }

    private static boolean isText(BoardCommand command) {
        return command instanceof BoardCommand.Note || command instanceof BoardCommand.Summarise;
    }

    private static Stream<String> commands(BoardEvent event) {
        var earlier = switch (event) {
            case BoardEvent.Noted e -> e.earlier();
            case BoardEvent.Summarised e -> e.earlier();
            default -> List.<String>of();
        };
        return Stream.concat(earlier.stream(), Stream.of(event.stamp().command()));
    }

    private static List<Saved> by(Person person, List<Saved> saved) {
        return saved.stream().filter(s -> s.by().equals(person)).toList();
    }

    /** The sequence number in the acknowledgement decides which of a person's two pages wrote last. */
    private static void lastWordIsStored(BoardView.Card card, List<Saved> saved) {
        for (var question : Installation.QUESTIONS) {
            var answer = card.answer(question);
            var rate = last(
                    saved, c -> c instanceof BoardCommand.Rate r && r.question().equals(question));
            assertThat(rate).isEqualTo(new BoardCommand.Rate(question, answer.score()));
            var note = last(
                    saved, c -> c instanceof BoardCommand.Note t && t.question().equals(question));
            assertThat(note).isEqualTo(new BoardCommand.Note(question, answer.evidence()));
        }
        assertThat(last(saved, BoardCommand.Summarise.class::isInstance))
                .isEqualTo(new BoardCommand.Summarise(card.summary()));
    }

    private static BoardCommand last(List<Saved> saved, Predicate<BoardCommand> which) {
        return saved.stream()
                .filter(s -> which.test(s.command()))
                .max(Comparator.comparingLong(Saved::seq))
                .orElseThrow()
                .command();
    }
}
