package io.panelboard.review;

import io.panelboard.board.BoardView;
import io.panelboard.candidates.Candidate;
import io.panelboard.interviews.Interview;
import io.panelboard.jobs.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Represents one row of the list of interviews.
 *
 * @param name of the candidate, with the address behind it where another candidate has the same
 * @param jobTitle the title of what the candidate applied for
 * @param set the pinned set's title
 * @param panel names, the Lead first
 * @param ending who ended the interview early, as what and why; or null
 * @param result null before the reveal
 * @param decision the latest one, or null
 */
public record InterviewRow(
        Interview interview,
        Candidate candidate,
        String name,
        JobId job,
        String jobTitle,
        String set,
        List<String> panel,
        BoardView.Phase phase,
        int locked,
        int toLock,
        BoardView.@Nullable EarlyEnding ending,
        @Nullable PanelResult result,
        @Nullable Decision decision) {

    public InterviewRow {
        panel = List.copyOf(panel);
    }

    public InterviewState state() {
        return InterviewState.of(interview.isCancelled(), phase);
    }

    /** Returns the decision or that it is due; null while there is nothing to decide. */
    public InterviewFilter.@Nullable Decided decided() {
        return InterviewFilter.Decided.of(result != null, decision == null ? null : decision.outcome());
    }
}
