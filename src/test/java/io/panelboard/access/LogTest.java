package io.panelboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.spi.FilterReply;
import io.panelboard.access.Stage.State;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Boards;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Score;
import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With everything logged that "debug" makes an operator see: no evidence, no summary, no score, no secret of anybody. */
@WholeApplication
class LogTest {

    private static final String EVIDENCE = "timbuktuevidence";
    private static final String SUMMARY = "zanzibarsummary";
    private static final Pattern VALUE = Pattern.compile(
            "Rated\\[|\"score\"|score=\\d|score: ?\\d|STRONG_NO|\"rate\"|" + EVIDENCE + "|" + SUMMARY + "|"
                    + Company.PASSWORD + "|a\\+long\\+password",
            Pattern.CASE_INSENSITIVE);

    @LocalServerPort
    private int port;

    @Autowired
    private Company company;

    @Autowired
    private Stage stage;

    @Autowired
    private Boards boards;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        seen.start();
        root.iteratorForAppenders().forEachRemaining(appender -> appender.addFilter(new Quiet()));
        root.addAppender(seen);
    }

    /** The console is not to be flooded: crafted calls fail by the hundred here. */
    private static final class Quiet extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return FilterReply.DENY;
        }
    }

    @AfterEach
    void asBefore() {
        root.setLevel(before);
        root.detachAppender(seen);
        root.iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
    }

    @Test
    void noLineHoldsWhatSomebodyGave() {
        Interview interview = stage.at(State.LIVE, Viewer.PANELIST);
        root.setLevel(Level.DEBUG);
        var tab = new Tab(port);
        assertThat(tab.signIn(company.stored(Viewer.PANELIST).email())).isTrue();
        assertThat(new Tab(port).signIn("nobody@demo.test")).isFalse();
        assertThat(tab.open("board/" + interview.id().value())).contains("Zelda");
        for (int node : tab.nodes()) {
            tab.call(node, "apply", "log-" + node, "rate", Company.FIRST.value(), "5");
            tab.call(node, "apply", "log-n" + node, "note", Company.FIRST.value(), EVIDENCE + node);
            tab.call(node, "apply", "log-w" + node, "rate", Company.FIRST.value(), "5" + EVIDENCE);
            tab.call(node, "apply", "log-r" + node, "recommend", "", "STRONG_NO");
        }
        Person observer = company.before(interview, Viewer.OBSERVER);
        for (BoardCommand command : List.of(
                new BoardCommand.Rate(Company.FIRST, new Score.Rated(4)),
                new BoardCommand.Note(Company.FIRST, EVIDENCE),
                new BoardCommand.Summarise(SUMMARY),
                new BoardCommand.Recommend(Recommendation.STRONG_NO),
                new BoardCommand.Lock())) {
            boards.perform(interview.id(), observer, Ids.random(), command);
        }
        tab.open("board/" + interview.id().value());
        root.setLevel(before);

        List<String> leaks = new ArrayList<>();
        List<ILoggingEvent> lines = List.copyOf(seen.list);
        for (ILoggingEvent line : lines) {
            String text = line.getFormattedMessage()
                    + (line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy()));
            if (VALUE.matcher(text).find()) {
                leaks.add(line.getLevel() + " " + line.getLoggerName() + ": "
                        + text.substring(0, Math.min(300, text.length())));
            }
        }
        System.out.printf("Log: %d lines searched%n", lines.size());
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(leaks).isEmpty();
    }
}
