package io.panelboard.board.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How much is going on here now. */
@Component
final class BoardGauges implements MeterBinder {

    private final LiveBoards boards;
    private final EventOutbox publications;

    BoardGauges(LiveBoards boards, EventOutbox publications) {
        this.boards = boards;
        this.publications = publications;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("panelboard.boards.live", boards, BoardGauges::watched)
                .description("Boards that somebody has open on this node")
                .register(registry);
        Gauge.builder("panelboard.boards.viewers", boards, BoardGauges::viewers)
                .description("Pages on this node that show a board")
                .register(registry);
        Gauge.builder("panelboard.publications.waiting", publications, EventOutbox::waiting)
                .description("Boards of whose changes a panel result or the audit trail may not have heard yet")
                .register(registry);
    }

    private static double watched(LiveBoards boards) {
        return boards.open().values().stream()
                .filter(board -> board.viewers() > 0)
                .count();
    }

    private static double viewers(LiveBoards boards) {
        return boards.open().values().stream().mapToInt(LiveBoard::viewers).sum();
    }
}
