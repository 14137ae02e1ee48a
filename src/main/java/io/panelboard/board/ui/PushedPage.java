package io.panelboard.board.ui;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.ConflatingConsumer;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Passes what is pushed to the thread of a page. */
final class PushedPage implements Boards.Page {

    private final Executor page;
    private final ConflatingConsumer<BoardView> views;
    private final Consumer<RuleViolation> ended;

    PushedPage(Executor page, Consumer<BoardView> show, Consumer<RuleViolation> ended) {
        this.page = page;
        this.ended = ended;
        views = new ConflatingConsumer<>(page, show);
    }

    @Override
    public void show(BoardView view) {
        views.accept(view);
    }

    @Override
    public void ended(RuleViolation why) {
        page.execute(() -> ended.accept(why));
    }
}
