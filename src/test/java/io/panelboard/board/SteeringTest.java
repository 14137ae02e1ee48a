package io.panelboard.board;

import static io.panelboard.board.BoardFixture.LEAD;
import static io.panelboard.board.BoardFixture.MANAGER;
import static io.panelboard.board.BoardFixture.OBSERVER;
import static io.panelboard.board.BoardFixture.PAT;
import static io.panelboard.board.BoardFixture.PIA;
import static io.panelboard.board.BoardFixture.QUESTIONS;
import static io.panelboard.board.BoardFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that an interview goes on when people leave and come, and how it ends when it does not (R1, R6, R13). */
class SteeringTest {

    private final Script script = new Script();

    @Test
    void theLeadHandsTheLeadOverAndEverybodyReadsWhy() {
        activate(LEAD, 0).does(LEAD, new BoardCommand.HandOver(PAT.id(), "My train leaves"));

        assertThat(script.board.context().interview().leader()).contains(new Seat(PAT.id(), Seat.Kind.LEAD, Set.of()));
        assertThat(kindOf(LEAD)).isEqualTo(Seat.Kind.PANELIST);
        assertThat(script.seenBy(PIA).panelChanges()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(PanelChange.Kind.HANDED_OVER);
            assertThat(change.from()).isEqualTo("lead");
            assertThat(change.name()).isEqualTo("pat");
            assertThat(change.reason()).isEqualTo("My train leaves");
        });
        activate(PAT, 1);
        refused(LEAD, new BoardCommand.Activate(QUESTIONS.get(2)), "Only the Lead");
    }

    @Test
    void aManagerHandsTheLeadOverUpToTheEndOfTheDebrief() {
        allLock();
        script.does(LEAD, new BoardCommand.Reveal(""))
                .does(MANAGER, new BoardCommand.HandOver(PIA.id(), "Ill"))
                .does(PIA, new BoardCommand.Finish());

        assertThat(script.board.phase()).isEqualTo(BoardView.Phase.FINISHED);
    }

    @Test
    void theLeadGoesToNobodyWhoDoesNotRateAndNeverWithoutAReason() {
        activate(LEAD, 0);

        refused(LEAD, new BoardCommand.HandOver(OBSERVER.id(), "Ill"), "observer is an observer and cannot lead");
        refused(LEAD, new BoardCommand.HandOver(STRANGER.id(), "Ill"), "no seat");
        refused(LEAD, new BoardCommand.HandOver(PAT.id(), " "), "reason");
        assertThatThrownBy(() -> script.does(PAT, new BoardCommand.HandOver(PAT.id(), "I want to")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void beforeTheFirstEventThePlanIsChangedInstead() {
        refused(LEAD, new BoardCommand.HandOver(PAT.id(), "Ill"), "has not begun");
        refused(MANAGER, new BoardCommand.ReleaseSeat(PAT.id(), "Ill"), "has not begun");
        refused(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of(), "Ill"), "has not begun");
    }

    @Test
    void nobodyWaitsForAReleasedSeat() {
        activate(LEAD, 0);
        List.of(LEAD, PAT).forEach(this::completes);
        script.does(PIA, new BoardCommand.Rate(QUESTIONS.getFirst(), new Score.Rated(1)))
                .does(MANAGER, new BoardCommand.ReleaseSeat(PIA.id(), "Ill"))
                .does(LEAD, new BoardCommand.Reveal(""));

        var question = debrief().questions().getFirst();
        assertThat(Objects.requireNonNull(question.independent()).n()).isEqualTo(2);
        var pia = question.marks().stream()
                .filter(mark -> mark.person().equals(PIA.id()))
                .findFirst()
                .orElseThrow();
        assertThat(pia.left()).isTrue();
        assertThat(pia.counts()).isFalse();
        assertThat(pia.independent()).isNull();
        assertThat(script.seenBy(LEAD).head().toLock()).isEqualTo(2);
        refused(MANAGER, new BoardCommand.ReleaseSeat(PAT.id(), "Ill"), "revealed");
    }

    @Test
    void aCardThatWasLockedBeforeTheReleaseCounts() {
        activate(LEAD, 0);
        List.of(LEAD, PAT, PIA).forEach(this::completes);
        script.does(MANAGER, new BoardCommand.ReleaseSeat(PIA.id(), "Has to leave"))
                .does(LEAD, new BoardCommand.Reveal(""));

        assertThat(Objects.requireNonNull(debrief().questions().getFirst().independent())
                        .n())
                .isEqualTo(3);
        assertThat(debrief().verdicts())
                .filteredOn(BoardView.Verdict::left)
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.person()).isEqualTo(PIA.id());
                    assertThat(verdict.recommendation()).isEqualTo(Recommendation.YES);
                });
        assertThat(script.seenBy(LEAD).head().locked()).isEqualTo(3);
    }

    @Test
    void theSeatOfWhoeverLeadsStays() {
        activate(LEAD, 0);

        refused(MANAGER, new BoardCommand.ReleaseSeat(LEAD.id(), "Ill"), "Hand over the lead first");
        script.does(MANAGER, new BoardCommand.HandOver(PAT.id(), "Ill"))
                .does(MANAGER, new BoardCommand.ReleaseSeat(LEAD.id(), "Ill"));
        assertThat(script.board.released(LEAD.id())).isPresent();
    }

    @Test
    void whoeverJoinsScoresWhatIsAskedFromThenOn() {
        activate(LEAD, 0);
        activate(LEAD, 1).does(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of("C1"), "Pia is ill"));
        activate(LEAD, 2);

        assertThat(script.seenBy(STRANGER).card().notAsked()).containsExactly(QUESTIONS.getFirst());
        refused(
                STRANGER,
                new BoardCommand.Rate(QUESTIONS.getFirst(), new Score.Rated(3)),
                "Question 1 was asked before you joined");
        for (int asked : List.of(1, 2)) {
            script.does(STRANGER, new BoardCommand.Rate(QUESTIONS.get(asked), new Score.Rated(3)));
        }
        script.does(STRANGER, new BoardCommand.Recommend(Recommendation.NO)).does(STRANGER, new BoardCommand.Lock());
        assertThat(script.seenBy(LEAD).rail().getFirst().dots())
                .extracting(BoardView.Dot::name)
                .containsExactly("lead", "pat", "pia");
        assertThat(script.seenBy(LEAD).rail().get(1).dots()).hasSize(4);
        assertThat(script.seenBy(LEAD).head().toLock()).isEqualTo(4);
        script.does(LEAD, new BoardCommand.Reveal("Time is up"));
        assertThat(debrief().questions())
                .filteredOn(question -> question.number() == 1)
                .singleElement()
                .satisfies(question -> assertThat(question.marks())
                        .filteredOn(mark -> !mark.asked())
                        .extracting(BoardView.Mark::name)
                        .containsExactly("stranger"));
    }

    @Test
    void whoeverComesBackStillAnswersWhatWasAskedOfThemBefore() {
        activate(LEAD, 0).does(MANAGER, new BoardCommand.ReleaseSeat(PIA.id(), "Ill"));
        activate(LEAD, 1);
        activate(LEAD, 2).does(MANAGER, new BoardCommand.AddPanelist(PIA.id(), Set.of(), "Well again"));

        assertThat(script.seenBy(PIA).card().notAsked()).containsExactly(QUESTIONS.get(1));
        assertThat(script.seenBy(PIA).card().missing())
                .extracting(BoardView.Missing::phrase)
                .containsExactly("a score for question 1", "a score for question 3", "a recommendation");
    }

    @Test
    void whoeverBrokeTheSealHasSeenTheScoresAndCannotJoin() {
        activate(LEAD, 0).does(MANAGER, new BoardCommand.BreakSeal("The offer expires"));

        refused(MANAGER, new BoardCommand.AddPanelist(MANAGER.id(), Set.of(), "Pia is ill"), "has seen the scores");
        refused(MANAGER, new BoardCommand.AddPanelist(PAT.id(), Set.of(), "Pia is ill"), "has a seat");
        refused(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of("Tea"), "Pia is ill"), "no competency");
    }

    @Test
    void whoeverTookACopyCanHaveSeenTheScoresAndCannotJoin() {
        activate(LEAD, 0).copied(STRANGER).copied(STRANGER);

        assertThat(script.events)
                .filteredOn(BoardEvent.CopyTaken.class::isInstance)
                .hasSize(1);
        assertThat(script.board.canJoin(STRANGER.id())).isFalse();
        refused(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of(), "Pia is ill"), "copy of the database");
        for (Person viewer : List.of(LEAD, PAT, MANAGER)) {
            assertThat(script.seenBy(viewer).copies())
                    .extracting(BoardView.Copy::at)
                    .hasSize(1);
        }
    }

    /** An account that somebody opened is as good as their own. */
    @Test
    void whoeverOpenedTheAccountThatTookACopyCannotJoinEither() {
        Instant now = BoardFixture.START;
        activate(LEAD, 0)
                .copied(
                        MANAGER,
                        Map.of(
                                STRANGER.id(),
                                now.minus(Duration.ofDays(29)),
                                PIA.id(),
                                now.minus(Duration.ofDays(31))));

        assertThat(script.board.canJoin(STRANGER.id())).isFalse();
        refused(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of(), "Pia is ill"), "copy of the database");
        assertThat(script.seenBy(LEAD).copies()).singleElement().satisfies(copy -> {
            assertThat(copy.who())
                    .startsWith(MANAGER.name() + " (account opened by ")
                    .contains(PIA.name());
            assertThat(copy.barred()).contains(MANAGER.name()).doesNotContain(PIA.name());
        });
        activate(LEAD, 1).does(MANAGER, new BoardCommand.ReleaseSeat(PIA.id(), "Ill"));
        assertThat(script.board.canJoin(PIA.id())).isTrue();
    }

    @Test
    void aCopyOfWhatIsNotSealedIsNotNoted() {
        assertThat(script.copied(STRANGER).events).isEmpty();

        activate(LEAD, 0).does(LEAD, new BoardCommand.Reveal("Time is up"));
        int before = script.events.size();
        assertThat(script.copied(STRANGER).events).hasSize(before);
    }

    @Test
    void aModeratorLeadsHasNoCardAndNobodyWaitsForOne() {
        var seats = List.of(
                new Seat(LEAD.id(), Seat.Kind.MODERATOR, Set.of()), new Seat(PAT.id(), Seat.Kind.PANELIST, Set.of()));
        var context = new BoardContext(
                BoardFixture.SETTING.interview().seated(seats),
                BoardFixture.REVISION,
                "Carla",
                BoardFixture.SETTING.people());
        script.board = Board.of(context, List.of());
        activate(LEAD, 0);

        assertThat(script.seenBy(LEAD).powers().score()).isFalse();
        assertThatThrownBy(() -> script.does(LEAD, new BoardCommand.Rate(QUESTIONS.getFirst(), new Score.Rated(3))))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("has no scorecard");
        completes(PAT);
        script.does(LEAD, new BoardCommand.Reveal(""));
        assertThat(debrief().verdicts()).extracting(BoardView.Verdict::person).containsExactly(PAT.id());

        script.does(LEAD, new BoardCommand.HandOver(PAT.id(), "My train leaves"));
        assertThat(kindOf(LEAD)).isEqualTo(Seat.Kind.MODERATOR);
        script.does(PAT, new BoardCommand.HandOver(LEAD.id(), "It was cancelled"));
        assertThat(script.board.context().interview().isLedBy(LEAD.id())).isTrue();
        assertThat(kindOf(PAT)).isEqualTo(Seat.Kind.PANELIST);
    }

    @Test
    void anInterviewEndsEarlyBeforeOrAfterItsFirstQuestion() {
        script.does(MANAGER, new BoardCommand.End(EarlyEnd.DID_NOT_APPEAR, "Nobody in the lobby"));

        assertThat(script.seenBy(PAT).head()).satisfies(head -> {
            assertThat(head.phase()).isEqualTo(BoardView.Phase.ENDED);
            assertThat(head.ending()).isNotNull();
            assertThat(head.endedAt()).isNotNull();
            assertThat(head.startedAt()).isNull();
        });
        refused(LEAD, new BoardCommand.Activate(QUESTIONS.getFirst()), "ended early (Did not appear)");
    }

    @Test
    void afterTheRevealAnInterviewIsFinishedAndNotEnded() {
        allLock();
        script.does(LEAD, new BoardCommand.Reveal(""));

        refused(LEAD, new BoardCommand.End(EarlyEnd.TECHNICAL_FAILURE, "No network"), "revealed");
        assertThat(script.seenBy(LEAD).steering().end()).isFalse();
    }

    @Test
    void aMoveIsTakenBackUntilSomebodyScores() {
        activate(LEAD, 0);
        refused(LEAD, new BoardCommand.TakeBack(), "first question stays");
        activate(LEAD, 1)
                .does(PAT, new BoardCommand.Note(QUESTIONS.get(1), "Told of a project"))
                .does(LEAD, new BoardCommand.TakeBack());

        assertThat(script.seenBy(PAT).active()).isEqualTo(QUESTIONS.getFirst());
        assertThat(script.seenBy(PAT).rail().get(1).state()).isEqualTo(BoardView.RailItem.State.OPEN);
        assertThat(script.seenBy(PAT).card().answer(QUESTIONS.get(1)).evidence())
                .isEqualTo("Told of a project");
        refused(LEAD, new BoardCommand.TakeBack(), "no move to take back");

        activate(LEAD, 1).does(OBSERVER, new BoardCommand.Rate(QUESTIONS.get(1), new Score.Rated(2)));
        refused(LEAD, new BoardCommand.TakeBack(), "Somebody has scored question 2");
    }

    @Test
    void takingBackASkipPutsThePanelBackOnTheSkippedQuestion() {
        activate(LEAD, 0)
                .does(LEAD, new BoardCommand.Skip(QUESTIONS.getFirst(), "No time"))
                .does(LEAD, new BoardCommand.TakeBack());

        var first = script.seenBy(LEAD).rail().getFirst();
        assertThat(first.state()).isEqualTo(BoardView.RailItem.State.ACTIVE);
        assertThat(first.skipReason()).isNull();
        assertThat(script.seenBy(LEAD).rail().get(1).turn()).isNull();
    }

    @Test
    void aSecondRecommendationStandsBesideTheFirst() {
        allLock();
        script.does(LEAD, new BoardCommand.Reveal(""));
        refused(PAT, new BoardCommand.AdjustRecommendation(Recommendation.NO, ""), "reason");
        script.does(PAT, new BoardCommand.AdjustRecommendation(Recommendation.STRONG_NO, "I misheard"));

        assertThat(debrief().verdicts())
                .filteredOn(verdict -> verdict.person().equals(PAT.id()))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.recommendation()).isEqualTo(Recommendation.YES);
                    assertThat(verdict.adjusted()).isEqualTo(Recommendation.STRONG_NO);
                    assertThat(verdict.adjustedBecause()).isEqualTo("I misheard");
                });
    }

    @Test
    void anErasureForgetsTheReasonsAndKeepsThePanel() {
        activate(LEAD, 0)
                .does(LEAD, new BoardCommand.HandOver(PAT.id(), "Zanzibar"))
                .does(MANAGER, new BoardCommand.ReleaseSeat(LEAD.id(), "Zanzibar"))
                .does(MANAGER, new BoardCommand.AddPanelist(STRANGER.id(), Set.of(), "Zanzibar"))
                .does(MANAGER, new BoardCommand.End(EarlyEnd.CANDIDATE_WITHDREW, "Zanzibar"));

        var erased = BoardErasure.of(script.events, MANAGER.id(), BoardFixture.START);

        assertThat(erased).noneMatch(event -> event.toString().contains("Zanzibar"));
        assertThat(Board.of(BoardFixture.SETTING, erased).context()).isEqualTo(script.board.context());
    }

    private Script activate(Person by, int question) {
        return script.does(by, new BoardCommand.Activate(QUESTIONS.get(question)));
    }

    private void allLock() {
        activate(LEAD, 0);
        BoardFixture.RATERS.forEach(this::completes);
    }

    private void completes(Person rater) {
        script.does(rater, new BoardCommand.Rate(QUESTIONS.getFirst(), new Score.Rated(4)))
                .does(rater, new BoardCommand.Recommend(Recommendation.YES))
                .does(rater, new BoardCommand.Lock());
    }

    private void refused(Person by, BoardCommand command, String sentence) {
        assertThatThrownBy(() -> script.does(by, command))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(sentence);
    }

    private Seat.Kind kindOf(Person person) {
        return script.board
                .context()
                .interview()
                .seat(person.id())
                .orElseThrow()
                .kind();
    }

    private BoardView.Debrief debrief() {
        return Objects.requireNonNull(
                script.board.revealed().orElseThrow().view().debrief());
    }
}
