package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.panelboard.access.Stage.State;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that do not read what is pushed to them, by sockets that hold little, while others work. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class StalledPagesTest {

    private static final int PAGES = 10;

    /** Letters in what is noted each time. */
    private static final int LENGTH = 10_000;

    /** Some 25 fill the system's buffer; one is being written, one waits, and the next holds what there is then. */
    private static final int MOST_MESSAGES = 40;

    private static final Duration SILENCE = Duration.ofSeconds(3);

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private Boards boards;

    @Test
    void aPageThatReadsAgainIsShownWhatThereIsNow() {
        Interview interview = stage.at(State.LIVE, Viewer.LEAD);
        try (StalledSocket stalled = opened(interview).stall();
                Frames reading = opened(interview).listen()) {
            noted(interview, reading, 100);

            List<String> late = stalled.read(SILENCE);

            assertThat(late).last().asString().contains("moved to question 2");
            assertThat(late).hasSizeLessThan(MOST_MESSAGES);
        }
    }

    @Test
    void pagesThatReadNothingKeepLittleAndHoldNobodyUp(CapturedOutput log) {
        Interview interview = stage.at(State.LIVE, Viewer.LEAD);
        List<Tab> tabs =
                IntStream.range(0, PAGES).mapToObj(_ -> opened(interview)).toList();
        List<StalledSocket> stalled = tabs.stream().map(Tab::stall).toList();
        int before = log.getAll().length();
        try (Frames reading = opened(interview).listen()) {
            noted(interview, reading, 400);
        }

        stalled.forEach(socket -> await().atMost(Duration.ofSeconds(60)).until(socket::isClosed));
        for (Tab tab : tabs) {
            try (Frames again = tab.listen()) {
                await().until(() -> again.messages().stream().anyMatch(m -> m.contains("moved to question 2")));
                assertThat(again.messages()).hasSizeLessThan(5);
                assertThat(Tab.syncId(again.messages().getLast())).isLessThan(MOST_MESSAGES);
            }
        }
        assertThat(log.getAll().substring(before)).doesNotContain("WARN").doesNotContain("ERROR");
    }

    /** Somebody notes something so often, each pushed to the page that reads; then the Lead moves the panel. */
    private void noted(Interview interview, Frames reading, int times) {
        for (int i = 0; i < times; i++) {
            reading.forget();
            String evidence = "%9d ".formatted(i).repeat(LENGTH / 10);
            does(interview, Viewer.PANELIST, new BoardCommand.Note(Company.FIRST, evidence));
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !reading.messages().isEmpty());
        }
        does(interview, Viewer.LEAD, new BoardCommand.Activate(Company.SECOND));
    }

    private Tab opened(Interview interview) {
        var tab = new Tab(port);
        assertThat(tab.signIn(company.stored(Viewer.PANELIST).email())).isTrue();
        assertThat(tab.open("board/" + interview.id().value())).contains("Zelda");
        return tab;
    }

    private void does(Interview interview, Viewer viewer, BoardCommand command) {
        boards.perform(interview.id(), company.before(interview, viewer), Ids.random(), command);
    }
}
