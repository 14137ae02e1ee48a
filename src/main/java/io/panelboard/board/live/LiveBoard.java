package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.jobs.Job;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Caches one board in this process, folded once for all its viewers on this node. Thread-safe. */
final class LiveBoard {

    private static final int ATTEMPTS = 50;

    private final InterviewId id;
    private final BoardStore store;
    private final BoardContexts contexts;
    private final Clock clock;
    /**
     * Serialises commands and reads; fair, so that no page is overtaken again and again after a wait for the database.
     */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final ViewerRegistry viewers;
    private volatile @Nullable Snapshot snapshot;
    private volatile Instant usedAt;

    /** Holds a board with its context. */
    record Snapshot(Board board, BoardContexts.Context context) {

        /**
         * Returns the person with the roles that count on this board.
         *
         * @throws io.panelboard.shared.NotAllowed if this person may not open the board, or not any more
         */
        Person authorised(Person viewer) {
            return context.authorised(viewer, board);
        }
    }

    /**
     * Describes the outcome of a command.
     *
     * @param events those that are stored for it, now or when it was sent first; none if it changed nothing
     * @param repeated whether it was sent before and recognised by its id
     */
    record Done(Board board, List<BoardEvent> events, Instant at, boolean repeated) {}

    LiveBoard(InterviewId id, BoardStore store, BoardContexts contexts, Clock clock) {
        this.id = id;
        this.store = store;
        this.contexts = contexts;
        this.clock = clock;
        this.viewers = new ViewerRegistry(clock);
        this.usedAt = clock.instant();
    }

    InterviewId id() {
        return id;
    }

    /** Returns the pages that show this board here. */
    ViewerRegistry viewers() {
        return viewers;
    }

    /** Returns the cached board; loads it from the store if it is not cached. */
    Snapshot snapshot() {
        usedAt = clock.instant();
        Snapshot cached = snapshot;
        if (cached != null) {
            return cached;
        }
        lock.lock();
        try {
            return read();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Decides and stores under the lock; the caller publishes outside of it.
     *
     * @param unanswered called if it is unknown whether something was stored, as a write was not answered
     */
    Done perform(Person by, String commandId, BoardCommand command, Runnable unanswered) {
        return store(
                commandId,
                unanswered,
                (now, at) -> {
                    Person here = now.authorised(by);
                    List<BoardEvent> events = now.board().decide(here, commandId, command, at);
                    if (!events.isEmpty()) {
                        contexts.requireAvailable(command, now.context());
                    }
                    return events;
                },
                now -> contexts.begin(command, now.context()));
    }

    /**
     * Records under the lock that this person took a copy of the database, which needs no right to this board.
     *
     * @param openers who else can have used the person's account
     */
    Done copied(Person by, Map<PersonId, Instant> openers, Runnable unanswered) {
        String commandId = Ids.random();
        return store(
                commandId, unanswered, (now, at) -> now.board().copied(by.id(), openers, commandId, at), _ -> true);
    }

    /** Decides what to store; may be asked again, with a newer board. */
    private interface Decision {

        List<BoardEvent> on(Snapshot now, Instant at);
    }

    /** @param begin returns false if the plan of a board without events has changed */
    private Done store(String commandId, Runnable unanswered, Decision decision, Predicate<Snapshot> begin) {
        lock.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Done done = attempt(commandId, unanswered, decision, begin);
                if (done != null) {
                    usedAt = clock.instant();
                    return done;
                }
                snapshot = null;
            }
            throw new RuleViolation(BoardViolation.TOO_MANY_CHANGES);
        } finally {
            lock.unlock();
        }
    }

    /** Returns null if the cached board was not the newest, as another node was faster. */
    private @Nullable Done attempt(
            String commandId, Runnable unanswered, Decision decision, Predicate<Snapshot> begin) {
        Snapshot now = readForCommand();
        Instant at = clock.instant();
        List<BoardEvent> events;
        try {
            events = decision.on(now, at);
        } catch (RuleViolation refused) {
            if (isNewest(now)) {
                throw refused;
            }
            return null;
        }
        if (events.isEmpty()) {
            // Only the store can confirm that there is nothing to do. The events of this command may be stored although
            // the answer never came back; then they have not been published either.
            List<BoardEvent> stored = store.load(id);
            return seq(stored) == now.board().seq()
                    ? new Done(
                            now.board(), of(commandId, stored), at, now.board().isDuplicate(commandId))
                    : null;
        }
        // Until the write is answered it is unknown what is stored, so a failure forces a reload.
        snapshot = null;
        if (now.board().seq() == 0 && !begin.test(now)) {
            return null;
        }
        Snapshot next;
        try {
            next = write(now, events);
        } catch (TemporarilyUnavailable e) {
            throw e;
        } catch (DataAccessException e) {
            unanswered.run();
            throw e;
        }
        if (next == null) {
            return null;
        }
        // Somebody new has a name, which the next reader loads.
        snapshot = events.stream().anyMatch(LiveBoard::namesSomebodyNew) ? null : next;
        return new Done(next.board(), events, at, false);
    }

    private static boolean namesSomebodyNew(BoardEvent event) {
        return event instanceof BoardEvent.SeatAdded || event instanceof BoardEvent.CopyTaken;
    }

    /** Reloads the board if another node has gone further than the cached one, or changed the plan of an unbegun one. */
    void catchUp(long seq) {
        lock.lock();
        try {
            Snapshot cached = snapshot;
            if (cached != null
                    && cached.board().seq() >= seq
                    && (cached.board().seq() > 0 || contexts.isCurrent(cached.context()))) {
                return;
            }
            snapshot = null;
            read();
        } finally {
            lock.unlock();
        }
        viewers.pushToAll();
    }

    /**
     * Drops the cached board, so that what may change before the first event (the plan, its people, its candidate) is
     * loaded again.
     */
    void invalidate() {
        lock.lock();
        try {
            snapshot = null;
        } finally {
            lock.unlock();
        }
    }

    /** Reloads a board on which nothing has happened, and pushes it to every page: its plan was changed. */
    void refreshPlan() {
        lock.lock();
        try {
            Snapshot cached = snapshot;
            if (cached != null && cached.board().seq() > 0) {
                return;
            }
            snapshot = null;
        } finally {
            lock.unlock();
        }
        viewers.pushToAll();
    }

    /** @throws io.panelboard.shared.NotAllowed if this person may not open the board, or not any more */
    BoardView view(Person viewer) {
        Snapshot now = snapshot();
        return now.board().viewFor(now.authorised(viewer), viewers.presence());
    }

    /** Returns the candidate of the board if it is cached. */
    Optional<CandidateId> candidate() {
        return Optional.ofNullable(snapshot)
                .map(cached -> cached.context().candidate().id());
    }

    /** Reloads the board if this is its candidate and was changed: it may be a viewer's own interview now (R9). */
    void refreshCandidate(Candidate candidate) {
        Snapshot cached = snapshot;
        if (cached != null
                && cached.context().candidate().id().equals(candidate.id())
                && !cached.context().candidate().equals(candidate)) {
            invalidate();
            viewers.pushToAll();
        }
    }

    /** Returns what the candidate of the board applied for, if it is cached. */
    Optional<ApplicationId> application() {
        return Optional.ofNullable(snapshot)
                .map(cached -> cached.context().board().interview().application());
    }

    /** Reloads the board if its job was changed: others may be its hiring managers now. */
    void refreshJob(Map<ApplicationId, Job> jobs) {
        Snapshot cached = snapshot;
        if (cached != null) {
            Job now = jobs.get(cached.context().board().interview().application());
            if (now != null && !now.equals(cached.context().job())) {
                invalidate();
                viewers.pushToAll();
            }
        }
    }

    /** Returns everybody whose name the board may show, if it is cached. */
    Stream<PersonId> named() {
        return Optional.ofNullable(snapshot).stream()
                .flatMap(cached -> cached.context().board().people().keySet().stream());
    }

    /** Reloads the board if one of these people has another name, and pushes it to every page. */
    void refreshNames(Map<PersonId, Person> people) {
        Snapshot cached = snapshot;
        if (cached != null
                && cached.context().board().people().values().stream()
                        .anyMatch(known -> people.containsKey(known.id())
                                && !people.get(known.id()).name().equals(known.name()))) {
            invalidate();
            viewers.pushToAll();
        }
    }

    boolean isInvalidated() {
        return snapshot == null;
    }

    /** Records that somebody is about to use the board, which then is not idle. */
    LiveBoard touched() {
        usedAt = clock.instant();
        return this;
    }

    boolean isIdleSince(Instant limit) {
        return viewers.isEmpty() && !lock.isLocked() && usedAt.isBefore(limit);
    }

    /** Loads again before the first event: until then the plan may change, and the decision needs the current one. */
    private Snapshot readForCommand() {
        Snapshot cached = snapshot;
        if (cached != null && cached.board().seq() == 0) {
            snapshot = null;
        }
        return read();
    }

    private boolean isNewest(Snapshot cached) {
        return store.sequenceNumbers(List.of(id)).getOrDefault(id, 0L)
                == cached.board().seq();
    }

    private static long seq(List<BoardEvent> events) {
        return events.isEmpty() ? 0 : events.getLast().stamp().seq();
    }

    private static List<BoardEvent> of(String commandId, List<BoardEvent> events) {
        return events.stream()
                .filter(event -> event.stamp().command().equals(commandId))
                .toList();
    }

    private Snapshot read() {
        Snapshot cached = snapshot;
        if (cached == null) {
            List<BoardEvent> events = store.load(id);
            BoardContexts.Context context = contexts.open(id, events);
            cached = new Snapshot(Board.of(context.board(), events), context);
            snapshot = cached;
        }
        return cached;
    }

    private @Nullable Snapshot write(Snapshot now, List<BoardEvent> events) {
        Board board = now.board();
        BoardEvent first = events.getFirst();
        boolean written = board.replacedBy(first)
                .map(before -> store.replace(id, board.seq(), before.stamp().seq(), first))
                .orElseGet(() -> store.append(id, board.seq(), events, BoardRecords.numbers(board.context(), events)));
        return written ? new Snapshot(board.after(events), now.context()) : null;
    }
}
