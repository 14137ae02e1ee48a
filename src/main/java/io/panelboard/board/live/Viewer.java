package io.panelboard.board.live;

import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.Presence;
import io.panelboard.people.Person;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ConflatingTask;
import io.panelboard.shared.NotAllowed;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open page of one person. */
final class Viewer implements Boards.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final LiveBoard board;
    private final Consumer<BoardView> page;
    private final ConflatingTask delivery;
    private final BoardMeters meters;

    /** By {@link System#nanoTime} when the oldest change came that the page has not been told of; 0 if there is none. */
    private final AtomicLong since = new AtomicLong();

    private volatile Person person;

    Viewer(LiveBoard board, Person person, Consumer<BoardView> page, Executor executor, BoardMeters meters) {
        this.board = board;
        this.person = person;
        this.page = page;
        this.delivery = new ConflatingTask(
                "showing a page the board of interview " + board.id().value(), executor, this::deliver);
        this.meters = meters;
    }

    Person person() {
        return person;
    }

    /** Goes on as this person of today; null if there is none any more, which ends the watch. */
    void becomes(@Nullable Person today) {
        if (today == null) {
            close();
        } else if (!today.equals(person)) {
            person = today;
            tell();
        }
    }

    /** The newest view will reach the page soon; calls that come faster than the page are folded into one. */
    void tell() {
        var _ = since.compareAndSet(0, System.nanoTime());
        delivery.request();
    }

    private void deliver() {
        long told = since.getAndSet(0);
        try {
            page.accept(board.view(person));
            if (told != 0) {
                meters.pushed(System.nanoTime() - told);
            }
        } catch (NotAllowed noLonger) {
            LOG.debug(
                    "A page of interview {} is not told any more: {}",
                    board.id().value(),
                    noLonger.sentence());
            close();
        }
    }

    @Override
    public void looksAt(@Nullable QuestionId question) {
        board.seen(this, new Presence.Looking(question));
    }

    @Override
    public void close() {
        board.leave(this);
    }
}
