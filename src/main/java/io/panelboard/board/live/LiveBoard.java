package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Presence;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.PresenceTracker;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.TemporarilyUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** One board in this process's memory, folded once for all who watch it here. */
final class LiveBoard {

    private static final int ATTEMPTS = 50;

    private final InterviewId id;
    private final BoardStore store;
    private final BoardContexts settings;
    private final Clock clock;
    /** Fair: who asked first is first, also after a wait for the database, and no page is overtaken again and again. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Folded folded;
    private final PresenceTracker<PersonId, Presence.Looking> pages;
    private volatile Presence presence = Presence.NOBODY;
    private volatile Instant usedAt;

    /** A board with what belongs to it here. */
    record Folded(Board board, BoardContexts.Opened opened) {}

    /**
     * What a command led to.
     *
     * @param events those that are stored for it, now or when it was sent first; none if it changed nothing
     * @param repeated whether it was sent before and recognised
     */
    record Done(Board board, List<BoardEvent> events, Instant at, boolean repeated) {}

    LiveBoard(InterviewId id, BoardStore store, BoardContexts settings, Clock clock) {
        this.id = id;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.pages = new PresenceTracker<>(clock);
        this.usedAt = clock.instant();
    }

    InterviewId id() {
        return id;
    }

    /** The board as last known here; read from the store if it is not known. */
    Folded folded() {
        usedAt = clock.instant();
        Folded known = folded;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            return read();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Decides and stores under the lock; whoever has to be told is told by the caller, outside of it.
     *
     * @param unanswered called if nobody knows whether something was stored, as a write was not answered
     */
    Done perform(Person by, String commandId, BoardCommand command, Runnable unanswered) {
        lock.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Done done = attempt(by, commandId, command, unanswered);
                if (done != null) {
                    return done;
                }
                folded = null;
            }
            throw new RuleViolation(BoardViolation.TOO_MANY_CHANGES);
        } finally {
            lock.unlock();
        }
    }

    /** Null if what is known here was not the newest: another node was faster. */
    private @Nullable Done attempt(Person by, String commandId, BoardCommand command, Runnable unanswered) {
        Folded now = readForCommand();
        now.opened().authorise(by);
        Instant at = clock.instant();
        List<BoardEvent> events;
        try {
            events = now.board().decide(by, commandId, command, at);
        } catch (RuleViolation refused) {
            if (isNewest(now)) {
                throw refused;
            }
            return null;
        }
        if (events.isEmpty()) {
            // Only the store knows that there is nothing to do. What this command led to may be stored although its
            // answer never came back; then those who wait for it have not been told either.
            List<BoardEvent> stored = store.load(id);
            return seq(stored) == now.board().seq()
                    ? new Done(
                            now.board(), of(commandId, stored), at, now.board().knows(commandId))
                    : null;
        }
        // Until the answer is here we do not know what is stored, so a failure makes us read again.
        folded = null;
        Folded next;
        try {
            next = write(now, events);
        } catch (TemporarilyUnavailable nothingDone) {
            throw nothingDone;
        } catch (DataAccessException e) {
            unanswered.run();
            throw e;
        }
        if (next == null) {
            return null;
        }
        folded = next;
        return new Done(next.board(), events, at, false);
    }

    /** Reads again if another node has gone further than we know. */
    void catchUp(long seq) {
        lock.lock();
        try {
            Folded known = folded;
            if (known != null && known.board().seq() >= seq) {
                return;
            }
            folded = null;
            read();
        } finally {
            lock.unlock();
        }
        tellAll();
    }

    /** Reads again what may change before the first event: the plan, its people, its candidate. */
    void forgetSetting() {
        lock.lock();
        try {
            folded = null;
        } finally {
            lock.unlock();
        }
    }

    /** @throws io.panelboard.shared.NotAllowed if this person may not open the board, or not any more */
    BoardView view(Person viewer) {
        Folded now = folded();
        now.opened().authorise(viewer);
        return now.board().as(viewer, presence);
    }

    /** Whose pages are open here. */
    Stream<PersonId> people() {
        return viewers.stream().map(viewer -> viewer.person().id());
    }

    /** Whom the board is about, as far as that is known here. */
    Optional<CandidateId> candidate() {
        return Optional.ofNullable(folded)
                .map(known -> known.opened().candidate().id());
    }

    /** Open pages go on as the people of today: with other rights they see something else, or nothing any more. */
    void meet(Map<PersonId, Person> people) {
        viewers.forEach(viewer -> viewer.becomes(people.get(viewer.person().id())));
    }

    /** If this is the board's candidate and was changed, the board is read again: it may be somebody's own (R9). */
    void meet(Candidate candidate) {
        Folded known = folded;
        if (known != null
                && known.opened().candidate().id().equals(candidate.id())
                && !known.opened().candidate().equals(candidate)) {
            forgetSetting();
            tellAll();
        }
    }

    void join(Viewer viewer) {
        viewers.add(viewer);
        pages.joined(viewer, viewer.person().id(), new Presence.Looking(null));
        refreshPresence();
        viewer.tell();
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
        pages.left(viewer);
        refreshPresence();
    }

    void seen(Viewer viewer, Presence.Looking at) {
        pages.seen(viewer, at);
        refreshPresence();
    }

    void tellAll() {
        viewers.forEach(Viewer::tell);
    }

    /** Looks who is there now; everybody is told if that changed. */
    void refreshPresence() {
        Presence now = new Presence(pages.present());
        if (!now.equals(presence)) {
            presence = now;
            tellAll();
        }
    }

    int viewers() {
        return viewers.size();
    }

    boolean isUnknown() {
        return folded == null;
    }

    boolean isIdleSince(Instant limit) {
        return viewers.isEmpty() && usedAt.isBefore(limit);
    }

    /** Until the first event the plan may change: who decides that event has to know today's plan. */
    private Folded readForCommand() {
        Folded known = folded;
        if (known != null && known.board().seq() == 0) {
            folded = null;
        }
        return read();
    }

    private boolean isNewest(Folded known) {
        return store.seqs(List.of(id)).getOrDefault(id, 0L) == known.board().seq();
    }

    private static long seq(List<BoardEvent> events) {
        return events.isEmpty() ? 0 : events.getLast().stamp().seq();
    }

    private static List<BoardEvent> of(String commandId, List<BoardEvent> events) {
        return events.stream()
                .filter(event -> event.stamp().command().equals(commandId))
                .toList();
    }

    private Folded read() {
        Folded known = folded;
        if (known == null) {
            List<BoardEvent> events = store.load(id);
            BoardContexts.Opened opened = settings.open(id, events);
            known = new Folded(Board.of(opened.setting(), events), opened);
            folded = known;
        }
        return known;
    }

    private @Nullable Folded write(Folded now, List<BoardEvent> events) {
        Board board = now.board();
        BoardEvent first = events.getFirst();
        boolean written = board.replacedBy(first)
                .map(before -> store.replace(id, board.seq(), before.stamp().seq(), first))
                .orElseGet(() -> store.append(id, board.seq(), events, BoardRecords.numbers(board.setting(), events)));
        return written ? new Folded(board.after(events), now.opened()) : null;
    }
}
