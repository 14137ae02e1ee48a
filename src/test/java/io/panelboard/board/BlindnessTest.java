package io.panelboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.Histories.Click;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Tests R2 and R3 as non-interference: change every value that others gave, and what a viewer sees before the reveal
 * must not change at all. That covers values, means, colours and orders at once, because a view is all that pages get.
 */
class BlindnessTest {

    @Property(tries = 2_000)
    void whatOthersGaveDoesNotReachAnybodyBeforeTheReveal(@ForAll("histories") List<Click> clicks) {
        var events = Histories.play(clicks).events;
        for (Person viewer : BoardFixture.EVERYBODY) {
            if (brokeTheSeal(events, viewer)) {
                continue;
            }
            var others = events.stream().map(e -> otherwise(e, viewer.id())).toList();
            Statistics.label("others gave something").collect(!others.equals(events));

            BoardView seen = BoardFixture.see(Board.of(BoardFixture.SETTING, events), viewer);

            assertThat(seen).isEqualTo(BoardFixture.see(Board.of(BoardFixture.SETTING, others), viewer));
            assertThat(seen.debrief()).isNull();
        }
    }

    @Property
    void theArchiveIsEmptyBeforeTheReveal(@ForAll("histories") List<Click> clicks) {
        assertThat(Histories.play(clicks).board.revealed()).isEmpty();
    }

    @Property
    void aBrokenSealOpensTheBoardToThatManagerAndIsShownToThePanel(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks)
                .does(BoardFixture.MANAGER, new BoardCommand.BreakSeal("The offer expires today"));

        assertThat(script.seenBy(BoardFixture.MANAGER).debrief()).isNotNull();
        for (Person viewer : BoardFixture.RATERS) {
            assertThat(script.seenBy(viewer).debrief()).isNull();
            assertThat(script.seenBy(viewer).sealBreaks())
                    .extracting(BoardView.SealBreak::name)
                    .containsExactly(BoardFixture.MANAGER.name());
        }
    }

    /** Whoever has a copy sees no more here than before, the panel sees that there is one, and nobody sees anything else. */
    @Property
    void aCopyOpensNothingAndIsShownToThePanel(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        var before = BoardFixture.EVERYBODY.stream().map(script::seenBy).toList();
        boolean begun = script.board.seq() > 0;

        script.copied(BoardFixture.MANAGER);

        for (int i = 0; i < before.size(); i++) {
            BoardView now = script.seenBy(BoardFixture.EVERYBODY.get(i));
            assertThat(now)
                    .usingRecursiveComparison()
                    .ignoringFields("seq", "copies")
                    .isEqualTo(before.get(i));
            assertThat(now.copies())
                    .extracting(BoardView.Copy::name)
                    .isEqualTo(begun ? List.of(BoardFixture.MANAGER.name()) : List.of());
        }
        assertThat(script.board.canJoin(BoardFixture.MANAGER.id())).isEqualTo(!begun);
    }

    @Property(tries = 1_000)
    void whatWasScoredInAnInterviewThatEndedEarlyStaysSealed(@ForAll("endingEarly") List<Click> clicks) {
        var script = Histories.play(clicks);
        Statistics.label("ended").collect(script.board.phase() == BoardView.Phase.ENDED);
        if (script.board.phase() != BoardView.Phase.ENDED) {
            return;
        }
        assertThat(script.events.getLast()).isInstanceOf(BoardEvent.Ended.class);
        assertThat(script.board.revealed()).isEmpty();
        for (Person viewer : BoardFixture.EVERYBODY) {
            if (!brokeTheSeal(script.events, viewer)) {
                var others = script.events.stream()
                        .map(e -> otherwise(e, viewer.id()))
                        .toList();
                assertThat(script.seenBy(viewer))
                        .isEqualTo(BoardFixture.see(Board.of(BoardFixture.SETTING, others), viewer));
                assertThat(script.seenBy(viewer).debrief()).isNull();
            }
        }
    }

    @Provide
    Arbitrary<List<Click>> histories() {
        return Histories.beforeReveal();
    }

    @Provide
    Arbitrary<List<Click>> endingEarly() {
        return Histories.endingEarly();
    }

    private static boolean brokeTheSeal(List<BoardEvent> events, Person viewer) {
        return events.stream()
                .anyMatch(e ->
                        e instanceof BoardEvent.SealBroken s && s.stamp().by().equals(viewer.id()));
    }

    /** Returns the same event, with another value if another person gave it. */
    private static BoardEvent otherwise(BoardEvent event, PersonId viewer) {
        if (event.stamp().by().equals(viewer)) {
            return event;
        }
        return switch (event) {
            case BoardEvent.Rated(var stamp, var question, Score score)
            when score != null -> new BoardEvent.Rated(stamp, question, Score.ofKey((score.key() + 2) % 6));
            case BoardEvent.Noted(var stamp, var question, var text, var earlier) ->
                new BoardEvent.Noted(stamp, question, "something else than " + text, earlier);
            case BoardEvent.Recommended(var stamp, var recommendation) ->
                new BoardEvent.Recommended(
                        stamp, recommendation == Recommendation.YES ? Recommendation.NO : Recommendation.YES);
            case BoardEvent.Summarised(var stamp, var text, var earlier) ->
                new BoardEvent.Summarised(stamp, "something else than " + text, earlier);
            default -> event;
        };
    }
}
