package io.panelboard.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.board.BoardCommand;
import org.junit.jupiter.api.Test;

class IdempotencyKeysTest {

    private static final BoardCommand SKIP = new BoardCommand.Skip(World.q(4), "short of time");

    private final IdempotencyKeys repeats = new IdempotencyKeys();

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
