package io.panelboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardCommand;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private static final BoardCommand SKIP = new BoardCommand.Skip(World.q(4), "short of time");

    private final Repeats repeats = new Repeats();

    @Test
    void theSameAskedAgainWithoutAnAnswerIsTheSame() {
        String id = repeats.idOf(SKIP);

        assertThat(repeats.idOf(new BoardCommand.Skip(World.q(4), "short of time")))
                .isEqualTo(id);
    }

    @Test
    void afterAnAnswerOrForSomethingElseItIsNew() {
        String id = repeats.idOf(SKIP);
        repeats.answered();
        String second = repeats.idOf(SKIP);

        assertThat(second).isNotEqualTo(id);
        assertThat(repeats.idOf(new BoardCommand.Lock())).isNotEqualTo(second);
    }
}
