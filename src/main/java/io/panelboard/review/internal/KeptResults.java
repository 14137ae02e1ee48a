package io.panelboard.review.internal;

import io.panelboard.board.BoardView;
import io.panelboard.interviews.InterviewId;
import io.panelboard.review.PanelResult;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The results of interviews that are revealed; of others there is none, whatever is stored (R2). */
@Component
class KeptResults {

    private final PanelResultStore store;
    private final PanelResultKeeper keeper;

    KeptResults(PanelResultStore store, PanelResultKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /** A process that was killed just after a reveal has kept nothing: what is missing is made up for here. */
    Map<InterviewId, PanelResult> of(List<IndexLine> lines) {
        List<IndexLine> revealed = lines.stream()
                .filter(line -> line.phase() == BoardView.Phase.REVEALED || line.phase() == BoardView.Phase.FINISHED)
                .toList();
        if (revealed.isEmpty()) {
            return Map.of();
        }
        var results = store.of(revealed.stream().map(IndexLine::id).toList());
        for (IndexLine line : revealed) {
            PanelResult kept = results.get(line.id());
            if (kept == null || kept.phase() != line.phase()) {
                keeper.rebuild(line.id()).ifPresent(made -> results.put(line.id(), made));
            }
        }
        return results;
    }
}
