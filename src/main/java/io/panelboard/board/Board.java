package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Represents the live session of one interview: a pure fold of its events. It decides what a command leads to (rules R1
 * and R3 to R7) and what each viewer may see (R2, R3, R5). Immutable.
 */
public final class Board {

    private static final int LONGEST_ID = 64;

    private final BoardContext planned;
    private final BoardContext context;
    private final BoardState state;

    private Board(BoardContext planned, BoardState state) {
        this.planned = planned;
        this.context = planned.after(state.panel.changes());
        this.state = state;
    }

    /** Returns the board that these events lead to; an empty list gives a board that has not started. */
    public static Board of(BoardContext context, List<BoardEvent> events) {
        var state = new BoardState();
        events.forEach(state::apply);
        return new Board(context, state);
    }

    /** Returns a new board with further events applied. */
    public Board after(List<BoardEvent> events) {
        var next = state.copy();
        events.forEach(next::apply);
        return new Board(planned, next);
    }

    /** Returns the context with the seats as they are now, whatever the board's events made of the planned ones. */
    public BoardContext context() {
        return context;
    }

    /** Returns the sequence number of the last event, 0 if there is none. */
    public long seq() {
        return state.seq;
    }

    /** Returns the version of the same text that this event replaces in the log; empty if the event has to be added. */
    public Optional<BoardEvent.Text> replacedBy(BoardEvent event) {
        return state.replacedBy(event);
    }

    /** Whether this command was applied already, judged by its id (an idempotency key). */
    public boolean isDuplicate(String commandId) {
        return state.commands.contains(commandId);
    }

    /** Whether this person can get a seat now: they have none, and neither broke the seal nor took a copy. */
    public boolean canJoin(PersonId person) {
        return context.interview().seat(person).isEmpty() && !state.hasLookedInside(person);
    }

    /** Returns the release of this person's seat; empty if they sit on the panel or never did. */
    public Optional<BoardEvent.SeatReleased> released(PersonId person) {
        return Optional.ofNullable(state.panel.released(person));
    }

    public BoardView.Phase phase() {
        if (state.ended != null) {
            return BoardView.Phase.ENDED;
        }
        if (state.finished != null) {
            return BoardView.Phase.FINISHED;
        }
        if (state.revealed != null) {
            return BoardView.Phase.REVEALED;
        }
        return state.startedAt == null ? BoardView.Phase.PLANNED : BoardView.Phase.LIVE;
    }

    /** Returns the phase and the progress of locking, without anything a panelist entered. */
    public BoardView.Head head() {
        return new BoardViews(context, state, phase(), Presence.NOBODY).head();
    }

    /**
     * Returns the events that a command leads to.
     *
     * @param commandId the idempotency key, of 1 to 64 characters; one that this board contains leads to no events
     * @return none if the command was applied before, or is no part of a card and changes nothing
     * @throws io.panelboard.shared.NotAllowed if this person may never do that
     * @throws io.panelboard.shared.RuleViolation if the present state forbids it; the sentence says why
     */
    public List<BoardEvent> decide(Person by, String commandId, BoardCommand command, Instant now) {
        if (isDuplicate(commandId)) {
            return List.of();
        }
        if (commandId.isBlank() || commandId.length() > LONGEST_ID) {
            throw new RuleViolation(BoardViolation.COMMAND_ID_INVALID);
        }
        return new BoardRules(context, state, by, commandId, now).decide(command);
    }

    /**
     * Returns the event that records a copy of the database by this person. The copy gives no right to see anything here.
     *
     * @param openers who else can have used the person's account
     * @return none if the board holds nothing that is sealed and will be revealed, or the person took a copy before, and
     *     the same others could have used the account
     */
    public List<BoardEvent> copied(PersonId by, Map<PersonId, Instant> openers, String commandId, Instant now) {
        boolean sealed = state.seq > 0 && state.revealed == null && !state.isOver();
        boolean known = state.copies.stream()
                .anyMatch(copy -> copy.stamp().by().equals(by) && copy.openers().equals(openers));
        return sealed && !known
                ? List.of(new BoardEvent.CopyTaken(new BoardEvent.Stamp(state.seq + 1, now, by, commandId), openers))
                : List.of();
    }

    /**
     * Requires the right that {@link #decide} begins with, for callers that read more than the board before they
     * decide.
     *
     * @throws io.panelboard.shared.NotAllowed if this person may never do that
     */
    public void requireRight(Person by, BoardCommand command) {
        new BoardRights(context.interview(), by).require(command);
    }

    /**
     * Returns what this viewer may see. This is the one place where R2, R3 and R5 are decided: before the reveal no
     * score, evidence, recommendation or figure of another person is reachable from the result, unless the viewer is a
     * hiring manager without a seat who broke the seal.
     */
    public BoardView viewFor(Person viewer, Presence presence) {
        boolean seesAll = state.revealed != null || hasBrokenTheSeal(viewer);
        return new BoardViews(context, state, phase(), presence).of(viewer, seesAll);
    }

    /** Returns the board for the archive, without a viewer; empty before the reveal. */
    public Optional<Revealed> revealed() {
        return state.revealed == null
                ? Optional.empty()
                : Optional.of(new Revealed(
                        context,
                        new BoardViews(context, state, phase(), Presence.NOBODY).ofNobody(),
                        new Debriefs(context, state).ratings(phase())));
    }

    /**
     * Holds a board after its reveal.
     *
     * @param context what it was made from
     * @param view what a reader without a seat sees
     * @param ratings the same scores as input of figures
     */
    public record Revealed(BoardContext context, BoardView view, RevealedRatings ratings) {}

    private boolean hasBrokenTheSeal(Person viewer) {
        return viewer.has(Role.HIRING_MANAGER)
                && context.interview().seat(viewer.id()).isEmpty()
                && state.hasBrokenTheSeal(viewer.id());
    }
}
