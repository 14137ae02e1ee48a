package io.panelboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.Histories.Click;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Tests what holds for every order of clicks: R4 to R7, and the fold itself. */
class BoardPropertiesTest {

    @Property(tries = 2_000)
    void aLockedCardNeverChangesAgain(@ForAll("histories") List<Click> clicks) {
        Set<PersonId> locked = new HashSet<>();
        boolean revealed = false;
        for (BoardEvent event : Histories.play(clicks).events) {
            PersonId by = event.stamp().by();
            switch (event) {
                case BoardEvent.Rated e ->
                    assertThat(revealed || locked.contains(by)).isFalse();
                case BoardEvent.Noted e ->
                    assertThat(revealed || locked.contains(by)).isFalse();
                case BoardEvent.Recommended e ->
                    assertThat(revealed || locked.contains(by)).isFalse();
                case BoardEvent.Summarised e ->
                    assertThat(revealed || locked.contains(by)).isFalse();
                case BoardEvent.Locked e -> assertThat(locked.add(by)).isTrue();
                case BoardEvent.Revealed e -> revealed = true;
                default -> {}
            }
        }
    }

    @Property(tries = 2_000)
    void theRevealWaitsForEverybodyWhoseCardCountsOrSaysWhyNot(@ForAll("histories") List<Click> clicks) {
        Set<PersonId> locked = new HashSet<>();
        Set<PersonId> raters = BoardFixture.RATERS.stream().map(Person::id).collect(Collectors.toSet());
        for (BoardEvent event : Histories.play(clicks).events) {
            switch (event) {
                case BoardEvent.SeatReleased e -> raters.remove(e.seat().person());
                case BoardEvent.SeatAdded e -> raters.add(e.seat().person());
                default -> {}
            }
            if (event instanceof BoardEvent.Locked) {
                locked.add(event.stamp().by());
            }
            if (event instanceof BoardEvent.Revealed revealed
                    && revealed.reason().isEmpty()) {
                assertThat(locked).containsAll(raters);
            }
        }
    }

    @Property(tries = 1_000)
    void adjustingNeverMovesTheIndependentFigures(@ForAll("histories") List<Click> clicks) {
        Map<Object, Optional<BoardView.Figures>> before = new HashMap<>();
        var script = new Script();
        for (Click click : clicks) {
            script.tries(click.by(), click.command());
            script.board
                    .revealed()
                    .map(Board.Revealed::view)
                    .ifPresent(view -> debrief(view).questions().forEach(q -> {
                        assertThat(before.computeIfAbsent(q.question(), k -> Optional.ofNullable(q.independent())))
                                .isEqualTo(Optional.ofNullable(q.independent()));
                    }));
        }
    }

    @Property(tries = 1_000)
    void onlyLockedCardsOfLeadAndPanelistsEnterTheFigures(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        script.board.revealed().map(Board.Revealed::view).ifPresent(view -> {
            Set<PersonId> locked = new HashSet<>();
            Set<PersonId> raters = BoardFixture.RATERS.stream().map(Person::id).collect(Collectors.toSet());
            script.events.forEach(event -> {
                switch (event) {
                    case BoardEvent.Locked e -> locked.add(e.stamp().by());
                    case BoardEvent.SeatAdded e -> raters.add(e.seat().person());
                    default -> {}
                }
            });
            for (var question : debrief(view).questions()) {
                for (var mark : question.marks()) {
                    assertThat(mark.counts())
                            .isEqualTo(locked.contains(mark.person()) && raters.contains(mark.person()));
                }
                long levels = question.marks().stream()
                        .filter(m -> m.counts() && m.independent() instanceof Score.Rated)
                        .count();
                assertThat(
                                question.independent() == null
                                        ? 0
                                        : question.independent().n())
                        .isEqualTo((int) levels);
            }
        });
    }

    @Property(tries = 1_000)
    void aSkippedQuestionIsNotInTheDebriefAndSaysWhy(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        var view = script.seenBy(BoardFixture.LEAD);
        for (var item : view.rail()) {
            if (item.state() == BoardView.RailItem.State.SKIPPED) {
                assertThat(item.skipReason()).isNotBlank();
                script.board
                        .revealed()
                        .map(Board.Revealed::view)
                        .ifPresent(v -> assertThat(debrief(v).questions())
                                .extracting(BoardView.DebriefQuestion::question)
                                .doesNotContain(item.question()));
            }
        }
    }

    @Property(tries = 1_000)
    void theDebriefShowsTheLargestDisagreementFirst(@ForAll("histories") List<Click> clicks) {
        Histories.play(clicks)
                .board
                .revealed()
                .map(Board.Revealed::view)
                .ifPresent(view -> assertThat(debrief(view).questions())
                        .extracting(q ->
                                q.independent() == null ? -1 : q.independent().spread())
                        .isSortedAccordingTo((a, b) -> b - a));
    }

    @Property(tries = 500)
    void foldingInPartsIsFoldingAtOnce(@ForAll("histories") List<Click> clicks) {
        var script = Histories.play(clicks);
        Board atOnce = Board.of(BoardFixture.SETTING, script.events);
        for (Person viewer : BoardFixture.EVERYBODY) {
            assertThat(BoardFixture.see(atOnce, viewer)).isEqualTo(script.seenBy(viewer));
        }
    }

    @Property(tries = 500)
    void aRepeatedCommandIsRecognised(@ForAll("histories") List<Click> clicks) {
        var board = Histories.play(clicks).board;
        for (int i = 0; i < clicks.size(); i++) {
            // Refused commands left no trace, so they may be decided again; applied ones may not.
            String id = "command-" + i;
            if (board.isDuplicate(id)) {
                Click click = clicks.get(i);
                assertThat(board.decide(click.by(), id, click.command(), BoardFixture.START))
                        .isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<List<Click>> histories() {
        return Histories.any();
    }

    private static BoardView.Debrief debrief(BoardView view) {
        var debrief = view.debrief();
        assertThat(debrief).isNotNull();
        return Objects.requireNonNull(debrief);
    }
}
