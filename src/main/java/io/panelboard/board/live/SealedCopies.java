package io.panelboard.board.live;

import io.panelboard.board.BoardCopies;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Records copies of the database on the boards that are sealed. */
@Service
class SealedCopies implements BoardCopies {

    private static final Logger LOG = LoggerFactory.getLogger(SealedCopies.class);

    private final BoardStore store;
    private final LiveBoards boards;
    private final People people;

    SealedCopies(BoardStore store, LiveBoards boards, People people) {
        this.store = store;
        this.people = people;
        this.boards = boards;
    }

    @Override
    public Set<InterviewId> sealed() {
        return Set.copyOf(store.sealed());
    }

    @Override
    public void taken(Person by) {
        by.require(Role.ADMINISTRATOR, "take a backup");
        var openers = people.openers(by.id());
        store.sealed().forEach(id -> {
            try {
                boards.copied(id, by, openers);
            } catch (RuleViolation unreadable) {
                // What the board belongs to is missing, so nobody can be added to it either.
                LOG.debug("Interview {} has no board: {}", id.value(), unreadable.sentence());
            }
        });
    }
}
