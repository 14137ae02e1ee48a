package io.panelboard.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.upkeep.UpkeepViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedBoardsTest {

    private static final PersonId WHO = new PersonId("p1");
    private static final Instant NINE = Instant.parse("2026-10-06T09:00:00Z");

    private final Interviews interviews = mock();
    private final Boards boards = mock();
    private final Candidates candidates = mock();
    private final SealedBoards sealed = new SealedBoards(interviews, candidates, boards);

    @Test
    void aBoardIsSealedFromItsFirstEntryToItsReveal() {
        sitsOn(board(null, null, null));
        assertThat(sealed.latestOf(WHO)).isEmpty();
        sitsOn(board(NINE, null, null));
        assertThat(sealed.latestOf(WHO)).hasValue(NINE);
        sitsOn(board(NINE, NINE, null));
        assertThat(sealed.latestOf(WHO)).isEmpty();
    }

    /** Evidence and recommendations are taken before the first question is asked. */
    @Test
    void anEntryBeforeTheFirstQuestionSealsIt() {
        Interview begun = interview();
        when(begun.begun()).thenReturn(NINE);
        when(interviews.everSeated(WHO)).thenReturn(List.of(begun));
        when(boards.progress(any())).thenReturn(board(null, null, null));

        assertThat(sealed.latestOf(WHO)).hasValue(NINE);
    }

    @Test
    void oneThatCannotBeReadIsTakenForSealed() {
        Interview begun = interview();
        when(begun.begun()).thenReturn(NINE);
        when(interviews.everSeated(WHO)).thenReturn(List.of(begun));
        when(boards.progress(any())).thenThrow(new RuleViolation(UpkeepViolation.SITS_ON_SEALED_BOARD, "then"));

        assertThat(sealed.latestOf(WHO)).hasValue(NINE);
    }

    @Test
    void oneThatEndedEarlyIsSealedForGoodAndInNobodysWay() {
        sitsOn(board(NINE, null, new BoardView.EarlyEnding(EarlyEnd.CANDIDATE_WITHDREW, "Lea", NINE, "Another offer")));

        assertThat(sealed.latestOf(WHO)).isEmpty();
    }

    /** Its texts are gone, and nobody can reveal it any more: who sat there would never get a backup again. */
    @Test
    void oneWhoseCandidateWasErasedIsInNobodysWay() {
        sitsOn(board(NINE, null, null));
        when(candidates.find(any())).thenReturn(Optional.of(erased()));

        assertThat(sealed.latestOf(WHO)).isEmpty();
    }

    private static Candidate erased() {
        return new Candidate(
                new CandidateId("c1"),
                Candidate.ERASED_NAME,
                "erased@erased.invalid",
                NINE,
                new Candidate.Erased(WHO, NINE, true),
                1L);
    }

    @Test
    void oneSealedBoardAmongManyIsEnough() {
        sitsOn(board(NINE, NINE, null), board(NINE, null, null));

        assertThat(sealed.latestOf(WHO)).hasValue(NINE);
    }

    private void sitsOn(BoardView.Head first, BoardView.Head... others) {
        List<Interview> seated = Stream.generate(SealedBoardsTest::interview)
                .limit(1 + others.length)
                .toList();
        when(interviews.everSeated(WHO)).thenReturn(seated);
        when(boards.progress(any())).thenReturn(first, others);
    }

    private static Interview interview() {
        Interview interview = mock();
        when(interview.startsAt()).thenReturn(NINE);
        when(interview.id()).thenReturn(new InterviewId("i1"));
        when(interview.candidate()).thenReturn(new CandidateId("c1"));
        return interview;
    }

    private static BoardView.Head board(
            @Nullable Instant started, @Nullable Instant revealed, BoardView.@Nullable EarlyEnding ending) {
        return new BoardView.Head(BoardView.Phase.PLANNED, started, null, 0, 3, null, revealed, ending);
    }
}
