package io.panelboard.board;

import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Describes a change of the panel during the interview (R13); everybody on the board sees it.
 *
 * @param name of the person it is about: who leads from then on, who left, or who joined
 * @param by who did it
 * @param from who led before the lead was handed over, else empty
 */
public record PanelChange(Kind kind, String name, String by, String from, Instant at, String reason) {

    /** Lists how a panel can change. */
    public enum Kind {
        HANDED_OVER,
        LEFT,
        JOINED
    }

    /** Returns the changes in their order. */
    static List<PanelChange> of(BoardContext context, BoardState state) {
        return state.panel.changes().stream().map(change -> of(context, change)).toList();
    }

    private static PanelChange of(BoardContext context, BoardEvent.SeatChange change) {
        return switch (change) {
            case BoardEvent.LeadHandedOver e -> of(context, Kind.HANDED_OVER, e.to(), context.nameOf(e.from()), e);
            case BoardEvent.SeatReleased e -> of(context, Kind.LEFT, e.seat().person(), "", e);
            case BoardEvent.SeatAdded e -> of(context, Kind.JOINED, e.seat().person(), "", e);
        };
    }

    private static PanelChange of(
            BoardContext context, Kind kind, PersonId person, String from, BoardEvent.SeatChange change) {
        var stamp = change.stamp();
        return new PanelChange(
                kind, context.nameOf(person), context.nameOf(stamp.by()), from, stamp.at(), change.reason());
    }
}
