package io.panelboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.Histories.Click;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Tests what holds when the panel changes in every order, moves are taken back, and interviews end early (R1, R13). */
class SteeringPropertiesTest {

    @Property(tries = 1_000)
    void onePersonLeadsAndOnlyTheyMoveThePanel(@ForAll("histories") List<Click> clicks) {
        PersonId leader = BoardFixture.LEAD.id();
        var script = Histories.play(clicks);
        for (BoardEvent event : script.events) {
            switch (event) {
                case BoardEvent.LeadHandedOver e -> {
                    assertThat(e.from()).isEqualTo(leader);
                    leader = e.to();
                }
                case BoardEvent.SeatReleased e -> assertThat(e.seat().person()).isNotEqualTo(leader);
                case BoardEvent.Activated e -> assertThat(e.stamp().by()).isEqualTo(leader);
                case BoardEvent.TakenBack e -> assertThat(e.stamp().by()).isEqualTo(leader);
                case BoardEvent.Revealed e -> assertThat(e.stamp().by()).isEqualTo(leader);
                case BoardEvent.Finished e -> assertThat(e.stamp().by()).isEqualTo(leader);
                default -> {}
            }
        }
        PersonId last = leader;
        assertThat(script.seenBy(BoardFixture.MANAGER).panel())
                .filteredOn(BoardView.PanelRow::leads)
                .singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(last))
                .satisfies(row -> assertThat(row.seat()).isEqualTo(Seat.Kind.LEAD));
    }

    @Property(tries = 1_000)
    void whoeverLeftDoesNothingOnTheBoard(@ForAll("histories") List<Click> clicks) {
        Set<PersonId> gone = new HashSet<>();
        var script = Histories.play(clicks);
        Statistics.label("somebody left")
                .collect(script.events.stream().anyMatch(BoardEvent.SeatReleased.class::isInstance));
        for (BoardEvent event : script.events) {
            assertThat(gone).doesNotContain(event.stamp().by());
            switch (event) {
                case BoardEvent.SeatReleased e -> gone.add(e.seat().person());
                case BoardEvent.SeatAdded e -> gone.remove(e.seat().person());
                default -> {}
            }
        }
        assertThat(script.seenBy(BoardFixture.MANAGER).panel())
                .extracting(BoardView.PanelRow::person)
                .noneMatch(gone::contains);
    }

    @Property(tries = 1_000)
    void aLockNeedsWhatWasAskedOfThePersonAndNothingElse(@ForAll("histories") List<Click> clicks) {
        var script = new Script();
        for (Click click : clicks) {
            var before = script.seenBy(click.by()).card();
            boolean wasLocked = before.locked();
            script.tries(click.by(), click.command());
            var card = script.seenBy(click.by()).card();
            assertThat(card.missing())
                    .extracting(BoardView.Missing::question)
                    .noneMatch(question -> question != null && card.notAsked().contains(question));
            if (!wasLocked && card.locked()) {
                assertThat(before.missing()).isEmpty();
            }
        }
    }

    @Property(tries = 500)
    void takingAMoveBackIsAsIfItHadNeverBeenMade(@ForAll("histories") List<Click> clicks) {
        var script = new Script();
        for (Click click : clicks) {
            var before = script.seenBy(BoardFixture.MANAGER);
            int events = script.events.size();
            script.tries(click.by(), click.command());
            boolean moved = script.events.stream().skip(events).anyMatch(BoardEvent.Activated.class::isInstance);
            if (moved && script.seenBy(click.by()).steering().takeBack() != null) {
                var after = script.board.after(script.board.decide(
                        click.by(), "back", new BoardCommand.TakeBack(), BoardFixture.START.plusSeconds(5_000)));
                var view = BoardFixture.see(after, BoardFixture.MANAGER);
                assertThat(view.rail()).isEqualTo(before.rail());
                assertThat(view.active()).isEqualTo(before.active());
                assertThat(BoardFixture.see(after, click.by()).steering().takeBack())
                        .isNull();
            }
        }
    }

    @Property(tries = 500)
    void seatsThatContainSomeOfTheChangesAlreadyLeadToTheSameBoard(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        for (int known = 0; known <= script.events.size(); known++) {
            var stored = Board.of(BoardFixture.SETTING, script.events.subList(0, known))
                    .context();
            Board again = Board.of(stored, script.events);
            assertThat(again.context().interview().seats())
                    .isEqualTo(script.board.context().interview().seats());
        }
    }

    @Property(tries = 1_000)
    void whoeverWasScoredAndLeftStaysInTheRecord(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        script.board.revealed().map(Board.Revealed::view).ifPresent(view -> {
            Set<PersonId> locked = script.events.stream()
                    .filter(BoardEvent.Locked.class::isInstance)
                    .map(e -> e.stamp().by())
                    .collect(Collectors.toSet());
            var verdicts = Objects.requireNonNull(view.debrief()).verdicts();
            assertThat(verdicts)
                    .extracting(BoardView.Verdict::person)
                    .containsAll(locked)
                    .doesNotHaveDuplicates();
            for (var verdict : verdicts) {
                assertThat(verdict.left())
                        .isEqualTo(view.panel().stream()
                                .noneMatch(row -> row.person().equals(verdict.person())));
            }
        });
    }

    @Property(tries = 500)
    void whatIsOfferedIsAccepted(@ForAll("histories") List<Click> clicks) {
        var board = Histories.play(clicks).board;
        for (Person viewer : BoardFixture.EVERYBODY) {
            var steering = BoardFixture.see(board, viewer).steering();
            steering.handOverTo().forEach(to -> accepts(board, viewer, new BoardCommand.HandOver(to, "Ill")));
            steering.release().forEach(who -> accepts(board, viewer, new BoardCommand.ReleaseSeat(who, "Ill")));
            if (steering.takeBack() != null) {
                accepts(board, viewer, new BoardCommand.TakeBack());
            }
            if (steering.end()) {
                accepts(board, viewer, new BoardCommand.End(EarlyEnd.TECHNICAL_FAILURE, "No network"));
            }
        }
    }

    private static void accepts(Board board, Person by, BoardCommand command) {
        assertThat(board.decide(by, "offered", command, BoardFixture.START)).isNotEmpty();
    }

    @Provide
    Arbitrary<List<Click>> histories() {
        return Histories.any();
    }
}
