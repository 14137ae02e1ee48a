package io.panelboard.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedBoardsTest {

    private static final PersonId WHO = new PersonId("p1");
    private static final Instant NINE = Instant.parse("2026-10-06T09:00:00Z");

    private final Interviews interviews = mock();
    private final Boards boards = mock();
    private final SealedBoards sealed = new SealedBoards(interviews, boards);

    @Test
    void aBoardIsSealedFromItsFirstEntryToItsReveal() {
        sitsOn(board(null, null, null));
        assertThat(sealed.has(WHO)).isFalse();
        sitsOn(board(NINE, null, null));
        assertThat(sealed.has(WHO)).isTrue();
        sitsOn(board(NINE, NINE, null));
        assertThat(sealed.has(WHO)).isFalse();
    }

    @Test
    void oneThatEndedEarlyIsSealedForGoodAndInNobodysWay() {
        sitsOn(board(NINE, null, new BoardView.EarlyEnding(EarlyEnd.CANDIDATE_WITHDREW, "Lea", NINE, "Another offer")));

        assertThat(sealed.has(WHO)).isFalse();
    }

    @Test
    void oneSealedBoardAmongManyIsEnough() {
        sitsOn(board(NINE, NINE, null), board(NINE, null, null));

        assertThat(sealed.has(WHO)).isTrue();
    }

    private void sitsOn(BoardView.Head first, BoardView.Head... others) {
        List<Interview> seated = Stream.generate(SealedBoardsTest::interview)
                .limit(1 + others.length)
                .toList();
        when(interviews.seated(WHO)).thenReturn(seated);
        when(boards.progress(any())).thenReturn(first, others);
    }

    private static Interview interview() {
        Interview interview = mock();
        when(interview.id()).thenReturn(new InterviewId("i1"));
        return interview;
    }

    private static BoardView.Head board(
            @Nullable Instant started, @Nullable Instant revealed, BoardView.@Nullable EarlyEnding ending) {
        return new BoardView.Head(BoardView.Phase.PLANNED, started, null, 0, 3, null, revealed, ending);
    }
}
