package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the hiring manager reads after the reveal, and decides. */
public interface Reviews {

    /**
     * One interview: sealed before the reveal, open after it.
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate (R9)
     * @throws Refused if there is no such interview
     */
    Review review(InterviewId id, Person viewer);

    /**
     * Adds a decision. The earlier ones stay as they are.
     *
     * @param outcome null if none was chosen, which is refused
     * @throws NotAllowed as {@link #review}
     * @throws Refused if the cards are not revealed, or naming the field ({@code outcome}, {@code rationale}) that is
     *     missing or too long (4,000 characters)
     */
    Decision decide(Person by, InterviewId id, Decision.@Nullable Outcome outcome, String rationale);

    /**
     * The decision that counts.
     *
     * @throws NotAllowed as {@link #review}
     */
    Optional<Decision> decision(InterviewId id, Person viewer);

    /**
     * A line for every interview but those in which the viewer is the candidate (R9), the latest start first.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    List<Row> rows(Person viewer);

    /**
     * One line of the list of interviews.
     *
     * @param set the pinned set's title
     * @param panel the names, the Lead first
     * @param result null before the reveal
     * @param decision the one that counts, or null
     */
    record Row(
            Interview interview,
            Candidate candidate,
            String set,
            List<String> panel,
            BoardView.Phase phase,
            int locked,
            int toLock,
            @Nullable PanelResult result,
            @Nullable Decision decision) {

        /** Whether the panel has shown its cards and nobody has decided yet. */
        public boolean waitsForDecision() {
            return decision == null && result != null;
        }
    }
}
