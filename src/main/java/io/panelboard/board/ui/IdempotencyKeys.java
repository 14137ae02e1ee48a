package io.panelboard.board.ui;

import io.panelboard.board.BoardCommand;
import io.panelboard.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what is asked for by buttons. What was asked for last and not answered may have been done all the same:
 * asked again, it goes under the same id, and is done once.
 */
final class IdempotencyKeys {

    private @Nullable Unanswered last;

    private record Unanswered(BoardCommand command, String id) {}

    /** The id under which to ask for this. */
    String idOf(BoardCommand command) {
        Unanswered known = last;
        if (known == null || !known.command.equals(command)) {
            known = new Unanswered(command, Ids.random());
            last = known;
        }
        return known.id;
    }

    /** It was done or refused: the same again is something new. */
    void answered() {
        last = null;
    }
}
