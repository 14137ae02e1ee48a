package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.shared.ReasonsErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Removes from a board's log the texts that may refer to the candidate (R12). Every figure stays as before. */
public final class BoardErasure {

    private BoardErasure() {}

    /**
     * Returns the log with its texts erased and an {@link BoardEvent.Erased} event at its end.
     *
     * @return the same log if it was erased already or is empty
     */
    public static List<BoardEvent> of(List<BoardEvent> log, PersonId by, Instant at) {
        if (log.isEmpty() || log.getLast() instanceof BoardEvent.Erased) {
            return log;
        }
        var erased = new ArrayList<BoardEvent>();
        log.forEach(event -> erased.add(without(event)));
        long next = log.getLast().stamp().seq() + 1;
        erased.add(new BoardEvent.Erased(new BoardEvent.Stamp(next, at, by, "erasure-" + next)));
        return List.copyOf(erased);
    }

    private static BoardEvent without(BoardEvent event) {
        return switch (event) {
            case BoardEvent.Noted e -> new BoardEvent.Noted(e.stamp(), e.question(), "", e.earlier());
            case BoardEvent.Summarised e -> new BoardEvent.Summarised(e.stamp(), "", e.earlier());
            case BoardEvent.Skipped e -> new BoardEvent.Skipped(e.stamp(), e.question(), ReasonsErased.WORDS);
            case BoardEvent.Adjusted e ->
                new BoardEvent.Adjusted(e.stamp(), e.question(), e.score(), ReasonsErased.WORDS);
            case BoardEvent.SealBroken e -> new BoardEvent.SealBroken(e.stamp(), ReasonsErased.WORDS);
            case BoardEvent.Revealed e ->
                new BoardEvent.Revealed(e.stamp(), e.reason().isEmpty() ? "" : ReasonsErased.WORDS);
            case BoardEvent.RecommendationAdjusted e ->
                new BoardEvent.RecommendationAdjusted(e.stamp(), e.recommendation(), ReasonsErased.WORDS);
            case BoardEvent.Ended e -> new BoardEvent.Ended(e.stamp(), e.as(), ReasonsErased.WORDS);
            case BoardEvent.LeadHandedOver e ->
                new BoardEvent.LeadHandedOver(e.stamp(), e.from(), e.to(), ReasonsErased.WORDS);
            case BoardEvent.SeatReleased e -> new BoardEvent.SeatReleased(e.stamp(), e.seat(), ReasonsErased.WORDS);
            case BoardEvent.SeatAdded e -> new BoardEvent.SeatAdded(e.stamp(), e.seat(), ReasonsErased.WORDS);
            default -> event;
        };
    }
}
