package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays commands on a board, one second apart, and keeps the events. */
final class Script {

    final List<BoardEvent> events = new ArrayList<>();
    Board board = BoardFixture.empty();
    private int clicks;

    /** Performs a command and fails as the board does. */
    Script does(Person by, BoardCommand command) {
        String id = "command-" + clicks;
        var decided = board.decide(by, id, command, BoardFixture.START.plusSeconds(clicks++));
        events.addAll(decided);
        board = board.after(decided);
        return this;
    }

    /** Tries a command; a refused one leaves no trace, as on a page whose buttons were late. */
    Script tries(Person by, BoardCommand command) {
        try {
            does(by, command);
        } catch (RuleViolation refused) {
            clicks++;
        }
        return this;
    }

    Script copied(Person by) {
        return copied(by, Map.of());
    }

    Script copied(Person by, Map<PersonId, Instant> openers) {
        var recorded = board.copied(by.id(), openers, "command-" + clicks, BoardFixture.START.plusSeconds(clicks++));
        events.addAll(recorded);
        board = board.after(recorded);
        return this;
    }

    BoardView seenBy(Person viewer) {
        return BoardFixture.see(board, viewer);
    }
}
