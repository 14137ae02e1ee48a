package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.board.Presence;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionId;
import io.panelboard.shared.ConflatingTask;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Represents one open page of one person. Thread-safe. */
final class Viewer implements Boards.Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final LiveBoard board;
    private final Boards.Page page;
    private final ConflatingTask delivery;
    private final BoardMeters meters;

    /**
     * Holds the {@link System#nanoTime} of the oldest change that was not delivered to the page; 0 if there is none.
     */
    private final AtomicLong since = new AtomicLong();

    private volatile Person person;

    Viewer(LiveBoard board, Person person, Boards.Page page, Executor executor, BoardMeters meters) {
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

    /** Replaces the person by the current version; null, if there is none any more, ends the watch. */
    void updatePerson(@Nullable Person current) {
        if (current == null) {
            close();
        } else if (!current.equals(person)) {
            person = current;
            requestPush();
        }
    }

    /** Schedules a push of the newest view; calls that come faster than the page takes views are conflated. */
    void requestPush() {
        var _ = since.compareAndSet(0, System.nanoTime());
        delivery.request();
    }

    private void deliver() {
        long requestedAt = since.getAndSet(0);
        try {
            page.show(board.view(person));
            if (requestedAt != 0) {
                meters.pushed(System.nanoTime() - requestedAt);
            }
        } catch (NotAllowed e) {
            LOG.debug(
                    "A page of interview {} is not told any more: {}",
                    board.id().value(),
                    e.sentence());
            close();
            page.ended(whyEnded(e));
        }
    }

    /**
     * Returns why the page is closed: because of the plan, or with the reason of a released seat, which the refusal
     * itself must not quote.
     */
    private RuleViolation whyEnded(NotAllowed refusal) {
        Board now = board.snapshot().board();
        if (refusal.code() == BoardViolation.PANEL_ONLY && now.seq() == 0 && person.has(Role.INTERVIEWER)) {
            return new RuleViolation(BoardViolation.TAKEN_OFF_PANEL);
        }
        return refusal.code() != BoardViolation.SEAT_RELEASED
                ? refusal
                : now.released(person.id())
                        .map(e -> new RuleViolation(
                                BoardViolation.SEAT_RELEASED_BECAUSE,
                                now.context().nameOf(e.stamp().by()),
                                e.reason()))
                        .orElse(refusal);
    }

    @Override
    public void looksAt(@Nullable QuestionId question) {
        board.viewers().seen(this, new Presence.Looking(question));
    }

    @Override
    public void close() {
        board.viewers().leave(this);
    }
}
