package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardChanged;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.shared.RuleViolation;
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
 * Tells other modules of what a board has stored. The board's own log is the truth, and in it every event that others
 * have to hear of is marked until they have: a listener that fails, an answer that was lost and a process that was killed
 * neither undo the command nor leave it unheard. What is left is told again every few seconds and once more before this
 * process ends. What no process knows of any more, as one died or a write came through after its answer was given up, is
 * looked for at the start and every two minutes. Listeners recognise a repeat by its key.
 */
@Component
class EventOutbox implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private final ApplicationEventPublisher publisher;
    private final BoardStore store;
    private final BoardContexts settings;
    private final PendingPublications waiting = new PendingPublications();

    /** The marks there were at the last look. */
    private Map<InterviewId, Set<Long>> seen = Map.of();

    private volatile boolean running;

    EventOutbox(ApplicationEventPublisher publisher, BoardStore store, BoardContexts settings) {
        this.publisher = publisher;
        this.store = store;
        this.settings = settings;
    }

    /**
     * Tells of these events and that the board is another one now.
     *
     * @return whether everybody has heard of it; if not, it is told again
     */
    boolean publish(Board board, List<BoardEvent> events) {
        InterviewId id = id(board);
        boolean heard = true;
        waiting.begins(id);
        try {
            for (BoardEvent event : events) {
                var record = BoardRecords.of(board.setting(), event);
                heard &= record.isEmpty() || tell(record.get());
            }
            heard &= tell(new BoardChanged(id, board.seq(), board.phase()));
        } catch (DataAccessException e) {
            // The next event would wait as long for the database.
            LOG.warn("What happened on board {} was not heard by all; it is told again", id.value(), e);
            heard = false;
        } finally {
            if (!heard) {
                missed(id);
            }
            waiting.ends(id);
        }
        return heard;
    }

    /** Everybody has heard of these events, so their marks may go. */
    void heard(Board board, List<BoardEvent> events) {
        List<Long> numbers = BoardRecords.numbers(board.setting(), events);
        if (numbers.isEmpty()) {
            return;
        }
        try {
            if (!reasonsForgotten(board, events)) {
                missed(id(board));
                return;
            }
            store.heard(id(board), numbers);
        } catch (DataAccessException e) {
            LOG.warn(
                    "The database did not note that all have heard of board {}: {}",
                    id(board).value(),
                    e.getMessage());
            missed(id(board));
        }
    }

    /**
     * What was told may have been read before the candidate was erased and heard after the trail had forgotten the reasons
     * (R12). As this looks later than that, and before the marks go, no reason is left there.
     */
    private boolean reasonsForgotten(Board board, List<BoardEvent> events) {
        boolean reasons = events.stream()
                .flatMap(event -> BoardRecords.of(board.setting(), event).stream())
                .anyMatch(record -> record.reason() != null);
        boolean erased = reasons && store.load(id(board)).getLast() instanceof BoardEvent.Erased;
        return !erased || tell(BoardRecords.erased(id(board)));
    }

    /** Something may be stored on this board of which nobody was told. */
    void missed(InterviewId id) {
        waiting.missed(id);
    }

    /** Of how many boards somebody may not have heard everything. */
    int waiting() {
        return waiting.size();
    }

    /** Tells what processes that ended have stored and not told. */
    @EventListener(ApplicationReadyEvent.class)
    void tellWhatWasLeft() {
        try {
            store.unheard().keySet().forEach(this::missed);
        } catch (DataAccessException e) {
            LOG.warn("The database did not say what is left to tell; it is asked again: {}", e.getMessage());
        }
        retry();
    }

    /**
     * Finds what nobody tells any more, on whichever node it was stored. A mark that was not there at the last look is
     * left alone: whoever made it is telling of it now.
     */
    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            Map<InterviewId, Set<Long>> now = store.unheard();
            now.forEach((id, marks) -> {
                if (!Collections.disjoint(marks, seen.getOrDefault(id, Set.of()))) {
                    missed(id);
                }
            });
            waiting.marked(now.keySet());
            seen = now;
        } catch (DataAccessException e) {
            LOG.warn("The database did not say what is left to tell; it is asked again: {}", e.getMessage());
        }
    }

    void retry() {
        for (PendingPublications.Missed board : waiting.missed()) {
            if (!tellAgain(board)) {
                // The others would wait as long for a database that is away. Another one is first the next time.
                return;
            }
        }
    }

    /** Whether there is hope for the next one. */
    private boolean tellAgain(PendingPublications.Missed missed) {
        InterviewId id = missed.id();
        try {
            List<BoardEvent> events = store.load(id);
            if (!events.isEmpty()) {
                var board = Board.of(settings.open(id, events).setting(), events);
                List<BoardEvent> unheard = store.unheard(id);
                if (!publish(board, unheard)) {
                    return false;
                }
                heard(board, unheard);
            }
            waiting.told(missed);
        } catch (RuleViolation refused) {
            LOG.warn("What happened on board {} cannot be told: {}", id.value(), refused.sentence());
            waiting.stuck(missed);
        } catch (DataAccessException e) {
            LOG.warn("What happened on board {} is told later: {}", id.value(), e.getMessage());
            return false;
        } catch (RuntimeException e) {
            // One board that cannot be read must not keep the others, or a whole start, from going on.
            LOG.error("What happened on board {} cannot be told", id.value(), e);
            waiting.stuck(missed);
        }
        return true;
    }

    private boolean tell(Object event) {
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
        return board.setting().interview().id();
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

    /** After the last command. */
    @Override
    public int getPhase() {
        return ShutdownGate.PHASE - 1;
    }
}
