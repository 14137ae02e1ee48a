package io.panelboard.board.ui;

import io.panelboard.board.BoardCommand;
import io.panelboard.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the idempotency key of the last button command. An unanswered command may have been stored all the same: sent
 * again, it has the same id and takes effect once.
 */
final class IdempotencyKeys {

    private @Nullable Unanswered last;

    private record Unanswered(BoardCommand command, String id) {}

    /** Returns the id to send this command with. */
    String idOf(BoardCommand command) {
        Unanswered known = last;
        if (known == null || !known.command.equals(command)) {
            known = new Unanswered(command, Ids.random());
            last = known;
        }
        return known.id;
    }

    /** Forgets the command, as it was done or refused: the same command is a new one from now on. */
    void answered() {
        last = null;
    }
}
