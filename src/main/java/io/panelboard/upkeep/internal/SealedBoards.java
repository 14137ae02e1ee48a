package io.panelboard.upkeep.internal;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds out whether somebody sits, or sat, on a board whose values are sealed (R2), so that a copy of it must not be
 * theirs.
 */
@Component
class SealedBoards {

    private final Interviews interviews;
    private final Candidates candidates;
    private final Boards boards;

    SealedBoards(Interviews interviews, Candidates candidates, Boards boards) {
        this.candidates = candidates;
        this.interviews = interviews;
        this.boards = boards;
    }

    /** Returns when the latest such interview was planned to start; empty if there is none. */
    Optional<Instant> latestOf(PersonId person) {
        return interviews.everSeated(person).stream()
                .filter(this::isSealed)
                .map(Interview::startsAt)
                .findFirst();
    }

    /** Whether the candidate was erased: what was written is gone, and the board is never revealed any more. */
    private boolean isErased(Interview interview) {
        return candidates
                .find(interview.candidate())
                .filter(Candidate::isErased)
                .isPresent();
    }

    /** Leaves out what ended early: it stays sealed for good, and would keep its panel from backups for good. */
    private boolean isSealed(Interview interview) {
        try {
            BoardView.Head now = boards.progress(interview.id());
            boolean begun = interview.begun() != null || now.startedAt() != null;
            return begun && now.revealedAt() == null && now.ending() == null && !isErased(interview);
        } catch (RuleViolation unreadable) {
            // What it belongs to is missing: nobody can say that it was revealed.
            return interview.begun() != null;
        }
    }
}
