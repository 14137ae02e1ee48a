package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads boards for a viewer, performs commands on them, and publishes their changes to open pages. */
public interface Boards {

    /**
     * Returns what does not change while the board is open.
     *
     * @throws NotAllowed if the viewer has no seat and is no hiring manager of its job, or is the candidate (R9)
     * @throws RuleViolation if there is no such interview
     */
    BoardContext setting(InterviewId id, Person viewer);

    /**
     * Returns the person with the roles that count on this board: nobody is a hiring manager in a job that is not theirs.
     *
     * @throws NotAllowed as {@link #setting}
     */
    Person inJob(InterviewId id, Person person);

    /**
     * Returns the board as this viewer may see it now.
     *
     * @throws NotAllowed as {@link #setting}
     */
    BoardView view(InterviewId id, Person viewer);

    /**
     * Returns what {@link #view} does, without keeping the board open for what comes next: for those who read many.
     *
     * @throws NotAllowed as {@link #setting}
     */
    BoardView glance(InterviewId id, Person viewer);

    /**
     * Performs a command. When this returns, the database has acknowledged a durable write (R10).
     *
     * @param commandId an idempotency key chosen by the page: the same id again is acknowledged without a second effect
     * @throws NotAllowed if this person may never do that
     * @throws RuleViolation if the board's state forbids it; the sentence says why
     */
    Receipt perform(InterviewId id, Person by, String commandId, BoardCommand command);

    /**
     * Subscribes a page to a board until the watch is closed. The newest view is delivered at once and then after each
     * change; several changes may arrive as one. The page is called from other threads, must return quickly and has
     * to pass the view to its UI thread itself.
     *
     * @throws NotAllowed as {@link #setting}
     */
    Watch watch(InterviewId id, Person viewer, Page page);

    /**
     * Returns who can be added to the panel now: active interviewers without a seat who are not the candidate (R9) and
     * have not broken the seal, by name.
     *
     * @throws NotAllowed if the viewer is no hiring manager, or is the candidate
     */
    List<Addable> addable(InterviewId id, Person viewer);

    /**
     * Returns the board for the archive, without a viewer.
     *
     * @return empty before the reveal, whoever asks
     */
    Optional<Board.Revealed> revealed(InterviewId id);

    /**
     * Returns the progress of an interview, for lists.
     *
     * @throws NotAllowed as {@link #setting}
     */
    Status status(InterviewId id, Person viewer);

    /**
     * Counts a command that failed before it came here, because the database did not say who sends it: whoever watches
     * the failures of commands sees this one too.
     */
    void unreached(BoardCommand command);

    /**
     * Returns the progress of an interview without checking a viewer: the caller keeps it from the candidate (R9).
     *
     * @throws RuleViolation if there is no such interview
     */
    BoardView.Head progress(InterviewId id);

    /**
     * Acknowledges a command.
     *
     * @param seq the sequence number of the board's last event after it
     */
    record Receipt(String commandId, long seq, Instant at) {}

    /**
     * Describes the progress of an interview.
     *
     * @param mineLocked null if the viewer has no card to lock
     */
    record Status(
            BoardView.Phase phase,
            int locked,
            int toLock,
            @Nullable Boolean mineLocked) {}

    /**
     * Describes a person who can be added to a panel.
     *
     * @param busy whether another interview needs them at the same time
     */
    record Addable(PersonId person, String name, boolean busy) {}

    /** Receives what is pushed to a page. */
    @FunctionalInterface
    interface Page {

        void show(BoardView view);

        /** Reports that the viewer lost access, such as by the release of their seat; nothing is shown after this. */
        default void ended(RuleViolation why) {}
    }

    /** Represents a page's subscription to a board, and the heartbeat of the person behind it. */
    interface Watch extends AutoCloseable {

        /** Reports that the page is alive and shows this question; has to be called at least every 10 s. */
        void looksAt(@Nullable QuestionId question);

        @Override
        void close();
    }
}
