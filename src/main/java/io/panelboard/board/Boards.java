package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The boards: reading one as a viewer, asking something of one, and hearing of its changes. */
public interface Boards {

    /**
     * What stays the same while the board is open.
     *
     * @throws NotAllowed if the viewer has no seat and is no hiring manager, or is the candidate (R9)
     * @throws RuleViolation if there is no such interview
     */
    BoardContext setting(InterviewId id, Person viewer);

    /**
     * The board as this viewer may see it now.
     *
     * @throws NotAllowed as {@link #setting}
     */
    BoardView view(InterviewId id, Person viewer);

    /**
     * Asks something of the board. When this returns, the database has acknowledged a durable write (R10).
     *
     * @param commandId chosen by the page; the same id again is recognised and answered without a second effect
     * @throws NotAllowed if this person may never do that
     * @throws RuleViolation if the board's state forbids it; the sentence says why
     */
    Receipt perform(InterviewId id, Person by, String commandId, BoardCommand command);

    /**
     * Tells a page of every change until the watch is closed. The newest view is delivered at once and then after
     * each change; several changes may arrive as one. The consumer is called from other threads, must return
     * quickly and hands the view to its page by itself.
     *
     * @throws NotAllowed as {@link #setting}
     */
    Watch watch(InterviewId id, Person viewer, Consumer<BoardView> page);

    /**
     * The board for the archive, as nobody in particular.
     *
     * @return empty before the reveal, whoever asks
     */
    Optional<BoardView> revealed(InterviewId id);

    /**
     * How far the interview is, for lists.
     *
     * @throws NotAllowed as {@link #setting}
     */
    Status status(InterviewId id, Person viewer);

    /**
     * How far the interview is, whoever asks: the caller keeps it from the candidate (R9).
     *
     * @throws RuleViolation if there is no such interview
     */
    BoardView.Head progress(InterviewId id);

    /**
     * An acknowledged command.
     *
     * @param seq the board's last event after it
     */
    record Receipt(String commandId, long seq, Instant at) {}

    /**
     * How far an interview is.
     *
     * @param mineLocked null if the viewer has no card to lock
     */
    record Status(
            BoardView.Phase phase,
            int locked,
            int toLock,
            @Nullable Boolean mineLocked) {}

    /** An open page's interest in a board, and the sign of life of the person behind it. */
    interface Watch extends AutoCloseable {

        /** The page is alive and shows this question; to be called at least every 10 s. */
        void looksAt(@Nullable QuestionId question);

        @Override
        void close();
    }
}
