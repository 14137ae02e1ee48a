package io.panelboard.board;

import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The live session of one interview: a pure fold of its events. It decides what a command leads to (rules R1 and R3
 * to R7) and what each viewer may see (R2, R3, R5). Immutable.
 */
public final class Board {

    private static final int LONGEST_ID = 64;

    private final BoardContext setting;
    private final BoardState state;

    private Board(BoardContext setting, BoardState state) {
        this.setting = setting;
        this.state = state;
    }

    /** The board that these events lead to; none lead to one on which nothing has happened yet. */
    public static Board of(BoardContext setting, List<BoardEvent> events) {
        var state = new BoardState();
        events.forEach(state::apply);
        return new Board(setting, state);
    }

    /** The board after further events. */
    public Board after(List<BoardEvent> events) {
        var next = state.copy();
        events.forEach(next::apply);
        return new Board(setting, next);
    }

    public BoardContext setting() {
        return setting;
    }

    /** The number of the last event, 0 if there is none. */
    public long seq() {
        return state.seq;
    }

    /** The version of the same text that this event takes the place of in the log; empty if it has to be added. */
    public Optional<BoardEvent.Text> replacedBy(BoardEvent event) {
        return state.replacedBy(event);
    }

    /** Whether this command was applied already. */
    public boolean knows(String commandId) {
        return state.commands.contains(commandId);
    }

    /** How far the interview has come. */
    public BoardView.Phase phase() {
        if (state.finished != null) {
            return BoardView.Phase.FINISHED;
        }
        if (state.revealed != null) {
            return BoardView.Phase.REVEALED;
        }
        return state.startedAt == null ? BoardView.Phase.PLANNED : BoardView.Phase.LIVE;
    }

    /** How far the interview has come, and nothing that anybody gave. */
    public BoardView.Head head() {
        return new BoardViews(setting, state, phase(), Presence.NOBODY).head();
    }

    /**
     * The events that a command leads to.
     *
     * @param commandId of 1 to 64 characters; one that this board has seen leads to nothing
     * @return none if the command was applied before, or is no part of a card and changes nothing
     * @throws io.panelboard.shared.NotAllowed if this person may never do that
     * @throws io.panelboard.shared.RuleViolation if the present state forbids it; the sentence says why
     */
    public List<BoardEvent> decide(Person by, String commandId, BoardCommand command, Instant now) {
        if (knows(commandId)) {
            return List.of();
        }
        if (commandId.isBlank() || commandId.length() > LONGEST_ID) {
            throw new RuleViolation(BoardViolation.COMMAND_ID_INVALID);
        }
        return new BoardRules(setting, state, by, commandId, now).decide(command);
    }

    /**
     * The check that {@link #decide} begins with, for whoever has to look at more than the board before that.
     *
     * @throws io.panelboard.shared.NotAllowed if this person may never do that
     */
    public void requireRight(Person by, BoardCommand command) {
        new BoardRights(setting.interview(), by).require(command);
    }

    /**
     * What this viewer may see. This is the one place where R2, R3 and R5 are decided: before the reveal no score,
     * evidence, recommendation or figure of somebody else is reachable from the result, unless the viewer is a
     * hiring manager without a seat who broke the seal.
     */
    public BoardView as(Person viewer, Presence presence) {
        boolean seesAll = state.revealed != null || hasBrokenTheSeal(viewer);
        return new BoardViews(setting, state, phase(), presence).of(viewer, seesAll);
    }

    /** The board for the archive, as nobody in particular; empty before the reveal. */
    public Optional<BoardView> revealed() {
        return state.revealed == null
                ? Optional.empty()
                : Optional.of(new BoardViews(setting, state, phase(), Presence.NOBODY).ofNobody());
    }

    private boolean hasBrokenTheSeal(Person viewer) {
        return viewer.has(Role.HIRING_MANAGER)
                && setting.interview().seat(viewer.id()).isEmpty()
                && state.sealBreaks.stream().anyMatch(s -> s.stamp().by().equals(viewer.id()));
    }
}
