package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.access.Stage.State;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.shared.Ids;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is pushed to open pages while a colleague scores: how many messages, how long, and what is in them must not
 * depend on what was given. After every step the Lead moves the panel, which every page is told of; whatever comes
 * with or before that was caused by the step.
 */
@WholeApplication
class PushMatrixTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private Boards boards;

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "OBSERVER", "SEATED_MANAGER", "MANAGER"})
    void aChangedScoreOrWordIsNotEvenFelt(Viewer viewer) {
        Map<String, List<BoardCommand>> steps = new LinkedHashMap<>();
        steps.put("nothing", List.of());
        steps.put("from 3 to 5", List.of(rate(5)));
        steps.put("from 5 to 2", List.of(rate(2)));
        steps.put("2 again", List.of(rate(2)));
        steps.put("from 2 to not assessed", List.of(rate(0)));
        steps.put("three changes", List.of(rate(4), rate(1), rate(4)));
        steps.put("no", List.of(new BoardCommand.Recommend(Recommendation.NO)));
        steps.put("strong yes", List.of(new BoardCommand.Recommend(Recommendation.STRONG_YES)));
        steps.put("short evidence", List.of(note("Yes")));
        steps.put("long evidence", List.of(note("Told of a project. ".repeat(400))));
        steps.put("the same evidence", List.of(note("Told of a project. ".repeat(400))));
        steps.put("no evidence any more", List.of(note("")));
        steps.put("a summary", List.of(new BoardCommand.Summarise("Sound")));
        Interview interview = stage.at(State.LIVE, viewer);
        try (Frames page = page(viewer, interview)) {
            // What the page says of itself while it opens is over once it was told of a move.
            told(interview, page, List.of());
            List<String> first = told(interview, page, List.of());
            assertThat(first).hasSize(2);
            steps.forEach((name, step) ->
                    assertThat(told(interview, page, step)).as(name).isEqualTo(first));
        }
        System.out.printf("Push: %d steps to %s felt by nobody%n", steps.size(), viewer);
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "OBSERVER", "SEATED_MANAGER", "MANAGER"})
    void aFirstScoreIsSeenAndNotWhichOne(Viewer viewer) {
        Interview interview = stage.at(State.LIVE, viewer);
        try (Frames page = page(viewer, interview)) {
            told(interview, page, List.of());
            List<String> first = List.of();
            for (int level = 0; level <= 5; level++) {
                seen(interview, page, new BoardCommand.Rate(Company.FIRST, null));
                page.forget();
                seen(interview, page, rate(level));
                move(interview, page);
                List<String> told = changes(page);
                first = level == 0 ? told : first;
                assertThat(told).as("level %d", level).hasSize(3).isEqualTo(first);
            }
        }
        System.out.printf("Push: 6 first scores to %s look the same%n", viewer);
    }

    /** What the page is told of a step and of the two moves after it. */
    private List<String> told(Interview interview, Frames page, List<BoardCommand> step) {
        page.forget();
        step.forEach(command -> does(interview, Viewer.PANELIST, command));
        move(interview, page);
        return changes(page);
    }

    private void seen(Interview interview, Frames page, BoardCommand command) {
        page.forget();
        does(interview, Viewer.PANELIST, command);
        hear(page, "name\\\":\\\"panelist\\\"");
    }

    private void move(Interview interview, Frames page) {
        does(interview, Viewer.LEAD, new BoardCommand.Activate(Company.SECOND));
        hear(page, "moved to question 2");
        does(interview, Viewer.LEAD, new BoardCommand.Activate(Company.FIRST));
        hear(page, "moved to question 1");
    }

    private static void hear(Frames page, String sentence) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> page.messages().stream().anyMatch(m -> m.contains(sentence)));
    }

    private Frames page(Viewer viewer, Interview interview) {
        var tab = new Tab(port);
        assertThat(tab.signIn(company.stored(viewer).email())).isTrue();
        assertThat(tab.open("board/" + interview.id().value())).contains("Zelda");
        return tab.listen();
    }

    private void does(Interview interview, Viewer viewer, BoardCommand command) {
        boards.perform(interview.id(), company.before(interview, viewer), Ids.random(), command);
    }

    /**
     * The changes in each message. The page's own line in the panel follows the page by itself, sometimes in the same
     * message and sometimes in the next, and a number only counts messages.
     */
    private static List<String> changes(Frames page) {
        return page.messages().stream()
                .map(message -> StreamSupport.stream(
                                JSON.readTree(message.substring(message.indexOf('{')))
                                        .path("changes")
                                        .spliterator(),
                                false)
                        .map(JsonNode::toString)
                        .filter(change -> !change.contains("me\\\":true"))
                        .map(change -> change.replaceAll("\\\\\"n\\\\\":\\d+", "n"))
                        .collect(Collectors.joining("\n")))
                .filter(changes -> !changes.isEmpty())
                .toList();
    }

    private static BoardCommand rate(int level) {
        return new BoardCommand.Rate(Company.FIRST, Score.ofKey(level));
    }

    private static BoardCommand note(String evidence) {
        return new BoardCommand.Note(Company.FIRST, evidence);
    }
}
