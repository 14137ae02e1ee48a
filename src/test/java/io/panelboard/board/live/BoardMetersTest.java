package io.panelboard.board.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.search.RequiredSearch;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.Score;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class BoardMetersTest {

    private static final QuestionId ERRORS = Installation.QUESTIONS.getFirst();

    private final Installation panel = new Installation(Databases.EMBEDDED);
    private final InterviewId id = panel.interview.id();

    @AfterEach
    void close() {
        panel.close();
    }

    @Test
    void everyCommandIsTimedByWhatBecameOfIt() {
        var rate = new BoardCommand.Rate(ERRORS, new Score.Rated(4));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> does(panel.pat, "early", rate));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> does(panel.pat, "not theirs", new BoardCommand.Activate(ERRORS)));
        does(panel.lead, "begin", new BoardCommand.Activate(ERRORS));
        does(panel.pat, "once", rate);
        does(panel.pat, "once", rate);
        does(panel.lead, "the same again", new BoardCommand.Activate(ERRORS));
        panel.database.failNext(FailingDatabase.Fault.NOT_STORED);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> does(panel.pat, "lost", new BoardCommand.Note(ERRORS, "words")));

        assertThat(timed("rate", "not_now")).isEqualTo(1);
        assertThat(timed("activate", "not_allowed")).isEqualTo(1);
        assertThat(timed("activate", "saved")).isEqualTo(1);
        assertThat(timed("rate", "saved")).isEqualTo(1);
        assertThat(timed("rate", "repeated")).isEqualTo(1);
        assertThat(timed("activate", "unchanged")).isEqualTo(1);
        assertThat(timed("note", "failed")).isEqualTo(1);
        assertThat(find("panelboard.commands.repeated").counter().count()).isEqualTo(1);
        assertThat(refused("not_now")).isEqualTo(1);
        assertThat(refused("not_allowed")).isEqualTo(1);
    }

    @Test
    void openBoardsTheirPagesAndWhatTheyAreToldAreCounted() {
        assertThat(gauge("panelboard.boards.live")).isZero();
        var leads = panel.a.open(id, panel.lead);
        var pats = panel.a.open(id, panel.pat);
        assertThat(gauge("panelboard.boards.live")).isEqualTo(1);
        assertThat(gauge("panelboard.boards.viewers")).isEqualTo(2);
        does(panel.lead, "begin", new BoardCommand.Activate(ERRORS));
        await().untilAsserted(() -> assertThat(pats.last().active()).isEqualTo(ERRORS));
        await().untilAsserted(() -> assertThat(find("panelboard.pushes").timer().count())
                .isEqualTo(pats.views().size() + leads.views().size()));

        leads.watch().close();
        pats.watch().close();
        assertThat(gauge("panelboard.boards.live")).isZero();
        assertThat(gauge("panelboard.boards.viewers")).isZero();
        assertThat(gauge("panelboard.publications.waiting")).isZero();
    }

    @Test
    void everyCommandHasFailedZeroTimesFromTheStart() {
        assertThat(panel.a
                        .meters
                        .find("panelboard.commands")
                        .tag("outcome", "failed")
                        .timers())
                .hasSize(BoardCommand.class.getPermittedSubclasses().length)
                .allSatisfy(timer -> assertThat(timer.count()).isZero());
    }

    @Test
    void noFigureIsAboutSomebody() {
        does(panel.lead, "begin", new BoardCommand.Activate(ERRORS));
        does(panel.pat, "once", new BoardCommand.Note(ERRORS, "words"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> does(panel.pat, "not theirs", new BoardCommand.Finish()));
        assertThat(panel.a.meters.getMeters())
                .map(Meter::getId)
                .flatMap(Meter.Id::getTags)
                .extracting(Tag::getKey)
                .containsOnly("command", "outcome", "reason", "code");
    }

    private void does(Person by, String command, BoardCommand what) {
        panel.a.boards.perform(id, by, command, what);
    }

    private long timed(String command, String outcome) {
        return find("panelboard.commands")
                .tags("command", command, "outcome", outcome)
                .timer()
                .count();
    }

    private double refused(String reason) {
        return find("panelboard.commands.refused")
                .tags("reason", reason)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return find(name).gauge().value();
    }

    private RequiredSearch find(String name) {
        return panel.a.meters.get(name);
    }
}
