package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseOutage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Implements the transactional outbox pattern: publishes stored board events to other modules at least once. Every
 * event to be published is marked in the board's document by the write that stores it, and the mark is removed once all
 * listeners have succeeded; neither a failing listener nor a killed process undoes the command or loses the event.
 * Pending boards are retried every 5 s and once at shutdown. Marks that no process is working on any more (a node died,
 * or a write succeeded after its answer timed out) are found at the start and every two minutes. Listeners must be
 * idempotent; they recognise a repeat by its key.
 */
@Component
class EventOutbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private final ApplicationEventPublisher publisher;
    private final BoardStore store;
    private final BoardContexts contexts;
    private final PendingPublications pending = new PendingPublications();

    /** Holds the marks found by the last {@link #findAbandoned}. */
    private Map<InterviewId, Set<Long>> seen = Map.of();

    private volatile boolean running;

    EventOutbox(ApplicationEventPublisher publisher, BoardStore store, BoardContexts contexts) {
        this.publisher = publisher;
        this.store = store;
        this.contexts = contexts;
    }

    /**
     * Publishes these events and the change of the board.
     *
     * @return whether every listener succeeded; if not, publishing is retried
     */
    boolean publish(Board board, List<BoardEvent> events) {
        InterviewId id = id(board);
        boolean succeeded = true;
        pending.begin(id);
        try {
            if (events.stream().anyMatch(BoardEvent.SeatChange.class::isInstance)) {
                succeeded &= updateSeats(id);
            }
            for (BoardEvent event : events) {
                var record = BoardRecords.of(board.context(), event);
                succeeded &= record.isEmpty() || send(record.get());
            }
            succeeded &= send(new BoardChanged(id, board.seq(), board.phase()));
        } catch (DataAccessException e) {
            // The next event would wait as long for the database.
            DatabaseOutage.failed(LOG, "telling all what happened on a board, which is told again", e);
            succeeded = false;
        } finally {
            if (!succeeded) {
                scheduleRetry(id);
            }
            pending.end(id);
        }
        return succeeded;
    }

    /** Removes the marks of these events, which every listener has handled. */
    void markPublished(Board board, List<BoardEvent> events) {
        List<Long> numbers = BoardRecords.numbers(board.context(), events);
        if (numbers.isEmpty()) {
            return;
        }
        try {
            if (!eraseLateReasons(board, events)) {
                scheduleRetry(id(board));
                return;
            }
            store.markPublished(id(board), numbers);
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "noting that all have heard of a board", e);
            scheduleRetry(id(board));
        }
    }

    /**
     * Makes the audit trail forget the reasons once more, if the candidate was erased in the meantime (R12): an
     * entry may have been read before the erasure and handled after the trail had forgotten. As this runs after the
     * publication and before the marks go, no reason is left there.
     */
    private boolean eraseLateReasons(Board board, List<BoardEvent> events) {
        boolean reasons = events.stream()
                .flatMap(event -> BoardRecords.of(board.context(), event).stream())
                .anyMatch(record -> record.reason() != null);
        boolean erased = reasons && store.load(id(board)).getLast() instanceof BoardEvent.Erased;
        return !erased || send(BoardRecords.erased(id(board)));
    }

    /** Marks a board for a retry, as something may be stored on it that was not published. */
    void scheduleRetry(InterviewId id) {
        pending.add(id);
    }

    /** Returns how many boards may have unpublished events. */
    int pendingBoards() {
        return pending.size();
    }

    /** Publishes what processes that ended have stored and not published. */
    @EventListener(ApplicationReadyEvent.class)
    void publishRemaining() {
        try {
            store.unpublished().keySet().forEach(this::scheduleRetry);
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "what is left to tell, which is asked again", e);
        }
        retry();
    }

    /**
     * Finds marks that no process is working on, on whichever node they were stored. A mark that was not there at the
     * last run is left alone: the process that stored it is publishing it now.
     */
    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
    void findAbandoned() {
        try {
            Map<InterviewId, Set<Long>> now = store.unpublished();
            now.forEach((id, marks) -> {
                if (!Collections.disjoint(marks, seen.getOrDefault(id, Set.of()))) {
                    scheduleRetry(id);
                }
            });
            pending.retainMarked(now.keySet());
            seen = now;
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "what is left to tell, which is asked again", e);
        }
    }

    void retry() {
        for (PendingPublications.Retry board : pending.retries()) {
            if (!republish(board)) {
                // The others would wait as long for a database that is away. The order changes with every retry.
                return;
            }
        }
    }

    /**
     * Retries one board.
     *
     * @return whether it is worth trying the next one
     */
    private boolean republish(PendingPublications.Retry retry) {
        InterviewId id = retry.id();
        try {
            List<BoardEvent> events = store.load(id);
            if (!events.isEmpty()) {
                var board = Board.of(contexts.open(id, events).board(), events);
                List<BoardEvent> unpublished = store.unpublished(id);
                if (!publish(board, unpublished)) {
                    return false;
                }
                markPublished(board, unpublished);
            }
            pending.published(retry);
        } catch (RuleViolation refused) {
            LOG.warn("What happened on board {} cannot be told: {}", id.value(), refused.sentence());
            pending.stuck(retry);
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "telling what happened on a board, which is told later", e);
            return false;
        } catch (RuntimeException e) {
            // One unreadable board must not keep the others, or a whole start, from going on.
            LOG.error("What happened on board {} cannot be told", id.value(), e);
            pending.stuck(retry);
        }
        return true;
    }

    private boolean updateSeats(InterviewId id) {
        try {
            contexts.updateSeats(id, store);
            return true;
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.warn("The seats of interview {} are not up to date; it is tried again", id.value(), e);
            return false;
        }
    }

    private boolean send(Object event) {
        try {
            publisher.publishEvent(event);
            return true;
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A listener failed for {}; it will be told again",
                    event.getClass().getSimpleName(),
                    e);
            return false;
        }
    }

    private static InterviewId id(Board board) {
        return board.context().interview().id();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        retry();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the last command. */
    @Override
    public int getPhase() {
        return ShutdownGate.PHASE - 1;
    }
}
