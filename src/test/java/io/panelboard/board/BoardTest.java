package io.panelboard.board;

import static io.panelboard.board.BoardFixture.LEAD;
import static io.panelboard.board.BoardFixture.MANAGER;
import static io.panelboard.board.BoardFixture.OBSERVER;
import static io.panelboard.board.BoardFixture.PAT;
import static io.panelboard.board.BoardFixture.PIA;
import static io.panelboard.board.BoardFixture.QUESTIONS;
import static io.panelboard.board.BoardFixture.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Tests the course of one interview, and the sentence of each violation. */
class BoardTest {

    private static final QuestionId Q1 = QUESTIONS.get(0);
    private static final QuestionId Q2 = QUESTIONS.get(1);

    private final Script script = new Script();

    @Test
    void oneQuestionAtATimeAndEachTurnIsTimed() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        script.does(LEAD, new BoardCommand.Activate(Q2));
        var rail = script.seenBy(PAT).rail();

        assertThat(script.seenBy(PAT).active()).isEqualTo(Q2);
        assertThat(rail.get(0).state()).isEqualTo(BoardView.RailItem.State.ASKED);
        assertThat(rail.get(0).spent()).isEqualTo(Duration.ofSeconds(1));
        assertThat(rail.get(1).activeSince()).isEqualTo(BoardFixture.START.plusSeconds(1));
    }

    @Test
    void outsideItsTimeTheFirstEntryWaitsForTheLeadToStart() {
        String why = "The interview is planned for Mon 12 Jan 2026, 09:00–10:00";
        for (Duration from : List.of(Duration.ofDays(-5), Duration.ofMinutes(-61), Duration.ofHours(26))) {
            Instant now = BoardFixture.START.plus(from);
            for (BoardCommand first : List.of(
                    new BoardCommand.Note(Q1, "Read the CV"),
                    new BoardCommand.Summarise("Read the CV"),
                    new BoardCommand.Recommend(Recommendation.YES))) {
                assertThatExceptionOfType(RuleViolation.class)
                        .isThrownBy(() -> script.board.decide(PAT, "command", first, now))
                        .withMessageStartingWith(why);
            }
            var begun = script.board.after(script.board.decide(LEAD, "begins", new BoardCommand.Activate(Q1), now));
            assertThat(begun.decide(PAT, "command", new BoardCommand.Note(Q1, "Read the CV"), now))
                    .hasSize(1);
        }
        for (Duration from : List.of(Duration.ofHours(-1), Duration.ZERO, Duration.ofHours(25))) {
            assertThat(script.board.decide(
                            PAT, "command", new BoardCommand.Note(Q1, "Read the CV"), BoardFixture.START.plus(from)))
                    .hasSize(1);
        }
    }

    @Test
    void skippingTheQuestionThePanelIsOnMovesToTheNextOne() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        script.does(LEAD, new BoardCommand.Skip(Q1, "Covered already"));

        assertThat(script.seenBy(PAT).active()).isEqualTo(Q2);
        assertThat(script.seenBy(PAT).rail().getFirst().skipReason()).isEqualTo("Covered already");
        refused("A reason for skipping is needed.", LEAD, new BoardCommand.Skip(Q2, "  "));
    }

    @Test
    void askingASkippedQuestionTakesItBack() {
        script.does(LEAD, new BoardCommand.Skip(Q1, "Short of time"));
        script.does(LEAD, new BoardCommand.Activate(Q1));

        assertThat(script.seenBy(PAT).rail().getFirst().state()).isEqualTo(BoardView.RailItem.State.ACTIVE);
    }

    @Test
    void nextGoesRoundToWhatWasLeftOut() {
        script.does(LEAD, new BoardCommand.Activate(QUESTIONS.get(3)));

        assertThat(script.seenBy(LEAD).powers().next()).isEqualTo(Q1);
    }

    /** Without a quota for each, one person who never stops would fill the document that all write to. */
    @Test
    void whoeverNeverStopsKeepsNobodyFromScoring() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        script.does(PAT, new BoardCommand.Note(Q2, "long ".repeat(2_000)));
        script.does(PAT, new BoardCommand.Recommend(Recommendation.YES));
        for (int n = 0; n < 2_000; n++) {
            script.does(PAT, new BoardCommand.Rate(Q1, Score.ofKey(1 + n % 5)));
        }
        int more = 0;
        while (more < 2_000 && canRate(PAT)) {
            more++;
        }

        assertThat(more).isBetween(1, 1_999);
        refused(
                "There is no more room for you on this board: what you wrote and changed takes 500 kB, the most for one"
                        + " person. Please shorten one of your texts; what is saved stays.",
                PAT,
                new BoardCommand.Note(Q1, "a few words more"));
        script.does(PIA, new BoardCommand.Rate(Q1, Score.ofKey(2)));

        script.does(PAT, new BoardCommand.Note(Q2, "short"));
        script.does(PAT, new BoardCommand.Note(Q1, "a few words more"));
        fill(PAT);
        script.does(PAT, new BoardCommand.Lock());
        assertThat(script.seenBy(PAT).card().lockedAt()).isNotNull();
    }

    private void fill(Person person) {
        while (canRate(person)) {
            assertThat(script.events.size()).isLessThan(10_000);
        }
    }

    private boolean canRate(Person person) {
        int before = script.events.size();
        script.tries(person, new BoardCommand.Rate(Q1, Score.ofKey(3)));
        return script.events.size() > before;
    }

    @Test
    void anEntryWithoutAProperNumberIsRefused() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        for (String id : List.of("", " ", "x".repeat(65))) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> script.board.decide(PAT, id, new BoardCommand.Summarise("a"), BoardFixture.START))
                    .withMessageStartingWith("This entry has no proper number.");
        }
        assertThat(script.board.decide(PAT, "x".repeat(64), new BoardCommand.Summarise("a"), BoardFixture.START))
                .hasSize(1);
    }

    @Test
    void lockingNamesWhatIsMissing() {
        refused(
                "Your scorecard still needs at least one question that was asked and a recommendation.",
                PAT,
                new BoardCommand.Lock());
        script.does(LEAD, new BoardCommand.Activate(Q1));
        refused(
                "Your scorecard still needs a score for question 1 and a recommendation.",
                PAT,
                new BoardCommand.Lock());
        script.does(PAT, new BoardCommand.Rate(Q1, new Score.NotAssessed()));
        refused("Your scorecard still needs a recommendation.", PAT, new BoardCommand.Lock());
        script.does(PAT, new BoardCommand.Recommend(Recommendation.YES));
        script.does(PAT, new BoardCommand.Lock());

        assertThat(script.seenBy(PAT).card().locked()).isTrue();
        refused(
                "You have locked your scorecard; it does not change any more.",
                PAT,
                new BoardCommand.Rate(Q1, new Score.Rated(2)));
    }

    @Test
    void onlyWhatWasAskedIsScored() {
        refused(
                "Question 1 has not been asked yet; it can be scored once the Lead has asked it.",
                PAT,
                new BoardCommand.Rate(Q1, new Score.Rated(3)));
    }

    @Test
    void revealingEarlyNeedsAReasonAndCountsTheUnlockedAsNoRating() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        card(LEAD, 4);
        card(PAT, 2);
        script.does(PIA, new BoardCommand.Rate(Q1, new Score.Rated(5)));
        refused(
                "Not locked yet: pia. To reveal without them, give a reason; they count as \"no rating\".",
                LEAD,
                new BoardCommand.Reveal(""));
        script.does(LEAD, new BoardCommand.Reveal("Pia lost the connection"));

        var question = debrief(PAT).questions().getFirst();
        assertThat(question.independent()).isEqualTo(new BoardView.Figures(2, 3.0, 2, 4));
        assertThat(question.discuss()).isTrue();
        assertThat(question.marks().get(2).counts()).isFalse();
        assertThat(question.marks().get(2).independent()).isNull();
        assertThat(script.seenBy(PAT).head().revealReason()).isEqualTo("Pia lost the connection");
    }

    @Test
    void adjustedScoresStandBesideTheIndependentOnes() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        card(LEAD, 4);
        card(PAT, 2);
        card(PIA, 4);
        script.does(OBSERVER, new BoardCommand.Rate(Q1, new Score.Rated(1)));
        refused("Scores are adjusted in the debrief, after the reveal.", PAT, adjust("I missed a part"));
        script.does(LEAD, new BoardCommand.Reveal(""));
        refused("A reason for the adjusted score is needed.", PAT, adjust(""));
        notAllowed(OBSERVER, adjust("Me too"));
        script.does(PAT, adjust("I missed a part"));

        var question = debrief(LEAD).questions().getFirst();
        assertThat(Objects.requireNonNull(question.independent()).mean()).isEqualTo(10 / 3.0);
        assertThat(Objects.requireNonNull(question.adjusted()).mean()).isEqualTo(11 / 3.0);
        assertThat(question.marks().get(1).adjustedBecause()).isEqualTo("I missed a part");
    }

    @Test
    void theBoardEndsWithTheLead() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        refused("Reveal the scorecards before you finish the interview.", LEAD, new BoardCommand.Finish());
        script.does(LEAD, new BoardCommand.Reveal("Nobody scores today"));
        script.does(LEAD, new BoardCommand.Finish());

        assertThat(script.board.phase()).isEqualTo(BoardView.Phase.FINISHED);
        refused("This interview is finished; its board can no longer change.", LEAD, new BoardCommand.Activate(Q2));
    }

    @Test
    void whatASeatDoesNotAllowIsSaid() {
        notAllowed(PAT, new BoardCommand.Activate(Q1));
        notAllowed(OBSERVER, new BoardCommand.Reveal("curious"));
        notAllowed(MANAGER, new BoardCommand.Rate(Q1, new Score.Rated(1)));
        notAllowed(STRANGER, new BoardCommand.Note(Q1, "hello"));
        notAllowed(LEAD, new BoardCommand.BreakSeal("curious"));
    }

    @Test
    void whatIsSoAlreadyIsRememberedSoThatALateRepeatUndoesNothing() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        var three = new BoardCommand.Rate(Q1, new Score.Rated(3));
        script.does(PAT, three);
        List<BoardEvent> again = script.board.decide(PAT, "a tab that was cut off", three, BoardFixture.START);
        assertThat(again).singleElement().isInstanceOf(BoardEvent.Rated.class);
        script.board = script.board.after(again);
        script.does(PAT, new BoardCommand.Rate(Q1, new Score.Rated(4)));

        assertThat(script.board.decide(PAT, "a tab that was cut off", three, BoardFixture.START))
                .isEmpty();
        assertThat(script.seenBy(PAT).card().answer(Q1).score()).isEqualTo(new Score.Rated(4));
    }

    private BoardCommand.Adjust adjust(String reason) {
        return new BoardCommand.Adjust(Q1, new Score.Rated(3), reason);
    }

    private void card(Person by, int level) {
        script.does(by, new BoardCommand.Rate(Q1, new Score.Rated(level)));
        script.does(by, new BoardCommand.Recommend(Recommendation.YES));
        script.does(by, new BoardCommand.Lock());
    }

    private BoardView.Debrief debrief(Person viewer) {
        return Objects.requireNonNull(script.seenBy(viewer).debrief());
    }

    private void refused(String sentence, Person by, BoardCommand command) {
        List<BoardEvent> before = List.copyOf(script.events);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> script.does(by, command))
                .withMessage(sentence);
        assertThat(script.events).isEqualTo(before);
    }

    private void notAllowed(Person by, BoardCommand command) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> script.does(by, command));
    }

    @Test
    void whatIsMeasuredIsWhatIsStored() {
        script.does(LEAD, new BoardCommand.Activate(Q1));
        String blanks = " ".repeat(1_000_000) + "text";

        assertThatThrownBy(() -> script.does(LEAD, new BoardCommand.Note(Q1, blanks)))
                .hasMessageContaining("1,000,004");
        script.does(LEAD, new BoardCommand.Note(Q1, "text and a space "));
        assertThat(script.seenBy(LEAD).card().answer(Q1).evidence()).isEqualTo("text and a space ");
    }
}
