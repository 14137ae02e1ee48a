package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardEvent;
import io.panelboard.board.BoardView;
import io.panelboard.board.Presence;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.interviews.InterviewId;
import io.panelboard.people.Person;
import io.panelboard.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One board in this process's memory, folded once for all who watch it here. */
final class LiveBoard {

    private static final int ATTEMPTS = 50;

    private final InterviewId id;
    private final BoardStore store;
    private final Settings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Folded folded;
    private volatile Presence presence = Presence.NOBODY;
    private volatile Instant usedAt;

    /**
     * A board with what belongs to it here.
     *
     * @param length how many events its stored log holds
     */
    record Folded(Board board, Settings.Opened opened, int length) {}

    /**
     * What a command led to.
     *
     * @param events none if it changed nothing
     */
    record Done(Board board, List<BoardEvent> events, Instant at) {}

    LiveBoard(InterviewId id, BoardStore store, Settings settings, Clock clock) {
        this.id = id;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
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

    /** Decides and stores under the lock; whoever has to be told is told by the caller, outside of it. */
    Done perform(Person by, String commandId, BoardCommand command) {
        lock.lock();
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Folded now = readForCommand();
                now.opened().authorise(by);
                Instant at = clock.instant();
                List<BoardEvent> events = now.board().decide(by, commandId, command, at);
                if (events.isEmpty()) {
                    return new Done(now.board(), events, at);
                }
                // Until the answer is here we do not know what is stored, so a failure makes us read again.
                folded = null;
                Folded next = write(now, events);
                if (next != null) {
                    folded = next;
                    return new Done(next.board(), events, at);
                }
            }
            throw new Refused("The board is changing faster than this could be saved. Please try again.");
        } finally {
            lock.unlock();
        }
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

    BoardView view(Person viewer) {
        return folded().board().as(viewer, presence);
    }

    void join(Viewer viewer) {
        viewers.add(viewer);
        refreshPresence();
        viewer.tell();
    }

    void leave(Viewer viewer) {
        viewers.remove(viewer);
        refreshPresence();
    }

    void tellAll() {
        viewers.forEach(Viewer::tell);
    }

    /** Looks who is there now; everybody is told if that changed. */
    void refreshPresence() {
        Presence now = Viewer.presence(viewers, clock.instant());
        if (!now.equals(presence)) {
            presence = now;
            tellAll();
        }
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

    private Folded read() {
        Folded known = folded;
        if (known == null) {
            List<BoardEvent> events = store.load(id);
            Settings.Opened opened = settings.open(id, events);
            known = new Folded(Board.of(opened.setting(), events), opened, events.size());
            folded = known;
        }
        return known;
    }

    private @Nullable Folded write(Folded now, List<BoardEvent> events) {
        Board board = now.board();
        var inPlace = board.last().flatMap(last -> events.getFirst().inPlaceOf(last));
        if (inPlace.isPresent()) {
            var event = inPlace.get();
            return store.replaceLast(id, board.seq(), now.length() - 1, event)
                    ? new Folded(board.after(List.of(event)), now.opened(), now.length())
                    : null;
        }
        return store.append(id, board.seq(), events)
                ? new Folded(board.after(events), now.opened(), now.length() + events.size())
                : null;
    }
}
