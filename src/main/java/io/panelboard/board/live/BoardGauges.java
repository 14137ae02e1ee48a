package io.panelboard.board.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Publishes gauges of the boards on this node. */
@Component
final class BoardGauges implements MeterBinder {

    private final LiveBoards boards;
    private final EventOutbox outbox;

    BoardGauges(LiveBoards boards, EventOutbox outbox) {
        this.boards = boards;
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("panelboard.boards.live", boards, BoardGauges::watched)
                .description("Boards that somebody has open on this node")
                .register(registry);
        Gauge.builder("panelboard.boards.viewers", boards, BoardGauges::viewers)
                .description("Pages on this node that show a board")
                .register(registry);
        Gauge.builder("panelboard.publications.waiting", outbox, EventOutbox::pendingBoards)
                .description("Boards of whose changes a panel result or the audit trail may not have heard yet")
                .register(registry);
    }

    private static double watched(LiveBoards boards) {
        return boards.open().values().stream()
                .filter(board -> !board.viewers().isEmpty())
                .count();
    }

    private static double viewers(LiveBoards boards) {
        return boards.open().values().stream()
                .mapToInt(board -> board.viewers().size())
                .sum();
    }
}
