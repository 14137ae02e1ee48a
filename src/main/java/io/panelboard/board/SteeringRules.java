package io.panelboard.board;

import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.Seat;
import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import java.util.Set;

/**
 * Decides how the panel may change while the interview goes on, when it may end early (R13), and when a move can be
 * taken back (R1). Before anything happened on the board its plan is changed instead, so that there is one way to
 * compose a panel at any time.
 *
 * @param stamp of the event that the command leads to
 */
record SteeringRules(BoardContext context, BoardState state, BoardEvent.Stamp stamp) {

    /** Accepts a hand-over up to the end of the debrief, which needs somebody to finish it. */
    List<BoardEvent> handOver(BoardCommand.HandOver c) {
        requireBegun();
        String reason = BoardRules.reason(c.reason(), "A reason for handing over the lead");
        Seat to = seat(c.to());
        PersonId from = context.interview().leader().map(Seat::person).orElse(to.person());
        if (from.equals(to.person())) {
            return List.of();
        }
        if (!mayLead(to)) {
            throw new RuleViolation("to", BoardViolation.OBSERVERS_DO_NOT_LEAD, context.nameOf(to.person()));
        }
        return List.of(new BoardEvent.LeadHandedOver(stamp, from, to.person(), reason));
    }

    /** Accepts the release of a seat before the reveal: afterwards nobody waits for a card. */
    List<BoardEvent> release(BoardCommand.ReleaseSeat c) {
        requireBegun();
        requireBeforeReveal();
        if (state.panel.released(c.person()) != null) {
            return List.of();
        }
        Seat seat = seat(c.person());
        if (context.interview().isLedBy(c.person())) {
            throw new RuleViolation("person", BoardViolation.LEAD_STAYS, context.nameOf(c.person()));
        }
        return List.of(new BoardEvent.SeatReleased(
                stamp, seat, BoardRules.reason(c.reason(), "A reason for releasing the seat")));
    }

    /**
     * Accepts a new panelist, or one who comes back. Whoever broke the seal has seen what the others gave, and whoever
     * took a copy of the database can have: they can give no independent score any more (R2).
     */
    List<BoardEvent> add(BoardCommand.AddPanelist c) {
        requireBegun();
        requireBeforeReveal();
        String name = context.nameOf(c.person());
        if (context.interview().seat(c.person()).isPresent()) {
            throw new RuleViolation("person", BoardViolation.SEATED_ALREADY, name);
        }
        if (state.hasBrokenTheSeal(c.person())) {
            throw new RuleViolation("person", BoardViolation.SEAL_BROKEN_BEFORE, name);
        }
        if (state.hasTakenACopy(c.person())) {
            throw new RuleViolation("person", BoardViolation.COPY_TAKEN_BEFORE, name);
        }
        long others = state.panel.left().stream()
                .filter(seat -> !seat.person().equals(c.person()))
                .count();
        if (context.interview().seats().size() + others >= Interviews.MOST_SEATS) {
            throw new RuleViolation("person", BoardViolation.PANEL_FULL, Interviews.MOST_SEATS);
        }
        requireKnown(c.focus());
        return List.of(new BoardEvent.SeatAdded(
                stamp,
                new Seat(c.person(), Seat.Kind.PANELIST, c.focus()),
                BoardRules.reason(c.reason(), "A reason for adding a panelist")));
    }

    /**
     * Accepts an early end before the reveal, be it before the first question. Afterwards the result is known, and
     * ending the interview would take an unwelcome one out of every comparison.
     */
    List<BoardEvent> end(BoardCommand.End c) {
        requireBeforeReveal();
        return List.of(new BoardEvent.Ended(
                stamp, c.as(), BoardRules.reason(c.reason(), "A reason for ending the interview")));
    }

    /**
     * Takes the last activation back. Evidence does not stand in the way: it stays, as it may be noted for any question
     * at any time, and a refusal would tell that somebody is writing.
     */
    List<BoardEvent> takeBack() {
        requireBeforeReveal();
        if (state.lastMove == null || state.active == null) {
            throw new RuleViolation(BoardViolation.NOTHING_TO_TAKE_BACK);
        }
        QuestionId question = state.active.question();
        if (state.canTakeBack() == null) {
            throw new RuleViolation(BoardViolation.SCORED_ALREADY, new Scorecards(context, state).number(question));
        }
        return List.of(new BoardEvent.TakenBack(stamp, question));
    }

    /** Whether the seat's holder may be handed the lead. */
    static boolean mayLead(Seat seat) {
        return seat.kind() != Seat.Kind.OBSERVER;
    }

    private Seat seat(PersonId person) {
        return context.interview()
                .seat(person)
                .orElseThrow(() -> new RuleViolation("person", BoardViolation.NOT_ON_THE_PANEL));
    }

    private void requireBegun() {
        if (state.seq == 0) {
            throw new RuleViolation(BoardViolation.NOT_BEGUN);
        }
    }

    private void requireBeforeReveal() {
        if (state.revealed != null) {
            throw new RuleViolation(BoardViolation.REVEALED_ALREADY);
        }
    }

    private void requireKnown(Set<String> focus) {
        var known = context.revision().competencies();
        for (String competency : focus) {
            if (!known.contains(competency)) {
                throw new RuleViolation("focus", BoardViolation.FOCUS_UNKNOWN, competency);
            }
        }
    }
}
