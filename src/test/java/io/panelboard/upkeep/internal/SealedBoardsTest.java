package io.panelboard.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.panelboard.board.BoardCopies;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.People;
import io.panelboard.people.PersonId;
import io.panelboard.upkeep.internal.SealedBoards.Seated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedBoardsTest {

    private static final PersonId WHO = new PersonId("p1");
    private static final PersonId OPENER = new PersonId("p2");
    private static final Instant NINE = Instant.parse("2026-10-06T09:00:00Z");

    private final Interviews interviews = mock();
    private final BoardCopies copies = mock();
    private final People people = mock();
    private final SealedBoards sealed = new SealedBoards(interviews, copies, people);

    @Test
    void oneSealedBoardAmongManyIsEnough() {
        sits(WHO, "i1", "i2");
        assertThat(sealed.of(WHO)).isEmpty();
        sealed("i9");
        assertThat(sealed.of(WHO)).isEmpty();
        sealed("i2", "i9");
        assertThat(sealed.of(WHO)).hasValue(new Seated(WHO, NINE));
    }

    @Test
    void whoOpenedTheAccountLatelyMustNotSitThereEither() {
        sealed("i1");
        sits(OPENER, "i1");
        assertThat(sealed.of(WHO)).isEmpty();
        opened(Duration.ofDays(-1));
        assertThat(sealed.of(WHO)).hasValue(new Seated(OPENER, NINE));
        opened(Duration.ofDays(29));
        assertThat(sealed.of(WHO)).hasValue(new Seated(OPENER, NINE));
        opened(Duration.ofDays(31));
        assertThat(sealed.of(WHO)).isEmpty();
    }

    private void opened(Duration before) {
        when(people.openers(WHO)).thenReturn(Map.of(OPENER, NINE.minus(before)));
    }

    private void sealed(String first, String... others) {
        Set<InterviewId> ids = others.length == 0
                ? Set.of(new InterviewId(first))
                : Set.of(new InterviewId(first), new InterviewId(others[0]));
        when(copies.sealed()).thenReturn(ids);
    }

    private void sits(PersonId person, String... boards) {
        List<Interview> seated =
                List.of(boards).stream().map(SealedBoardsTest::interview).toList();
        when(interviews.everSeated(person)).thenReturn(seated);
    }

    private static Interview interview(String id) {
        Interview interview = mock();
        when(interview.startsAt()).thenReturn(NINE);
        when(interview.id()).thenReturn(new InterviewId(id));
        return interview;
    }
}
