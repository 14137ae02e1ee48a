package io.panelboard.upkeep.internal;

import io.panelboard.board.Boards;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.PersonId;
import org.springframework.stereotype.Component;

/** Finds out whether somebody sits on a board whose values are sealed (R2), so that a copy of it must not be theirs. */
@Component
class SealedBoards {

    private final Interviews interviews;
    private final Boards boards;

    SealedBoards(Interviews interviews, Boards boards) {
        this.interviews = interviews;
        this.boards = boards;
    }

    boolean has(PersonId person) {
        return interviews.seated(person).stream().anyMatch(this::isSealed);
    }

    private boolean isSealed(Interview interview) {
        var progress = boards.progress(interview.id());
        return progress.startedAt() != null && progress.revealedAt() == null && progress.ending() == null;
    }
}
