package io.panelboard.board.live;

import io.panelboard.board.BoardClosure;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.NodeChangeFeed;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The boards that are open in this process, and the way to all others. */
@Service
class LiveBoards implements Boards, NodeChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final Map<InterviewId, LiveBoard> open = new ConcurrentHashMap<>();
    private final ExecutorService fanOut = Executors.newVirtualThreadPerTaskExecutor();
    private final BoardStore store;
    private final BoardContexts settings;
    private final EventOutbox publications;
    private final ShutdownGate draining;
    private final ObjectProvider<BoardClosure> closures;
    private final BoardMeters meters;
    private final Clock clock;

    LiveBoards(
            BoardStore store,
            BoardContexts settings,
            EventOutbox publications,
            ShutdownGate draining,
            ObjectProvider<BoardClosure> closures,
            BoardMeters meters,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.publications = publications;
        this.draining = draining;
        this.closures = closures;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public BoardContext setting(InterviewId id, Person viewer) {
        LiveBoard board = board(id);
        if (board.folded().board().seq() == 0) {
            board.forgetSetting();
        }
        return authorised(board, viewer).board().setting();
    }

    @Override
    public BoardView view(InterviewId id, Person viewer) {
        return board(id).view(viewer);
    }

    @Override
    public Receipt perform(InterviewId id, Person by, String commandId, BoardCommand command) {
        return draining.unlessStopping(() -> performNow(id, by, commandId, command));
    }

    private Receipt performNow(InterviewId id, Person by, String commandId, BoardCommand command) {
        LiveBoard board = board(id);
        LiveBoard.Done done = meters.timed(command, () -> {
            if (command instanceof BoardCommand.Adjust) {
                // Who has no right to it must not even learn that the interview was decided on.
                authorised(board, by).board().requireRight(by, command);
                requireOpen(id);
            }
            // What was not answered may be stored all the same, and whoever pressed a button may never press it again.
            return board.perform(by, commandId, command, () -> publications.missed(id));
        });
        if (!done.events().isEmpty()) {
            board.tellAll();
            if (publications.publish(done.board(), done.events())) {
                // Nobody waits for this.
                later(() -> publications.heard(done.board(), done.events()));
            }
        }
        return new Receipt(commandId, done.board().seq(), done.at());
    }

    /** At the very end nobody is told any more: the next process shows its pages everything and publishes what is left. */
    private void later(Runnable telling) {
        try {
            fanOut.execute(telling);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody was told of a change, as Panelboard is stopping", e);
        }
    }

    @Override
    public Watch watch(InterviewId id, Person viewer, Consumer<BoardView> page) {
        LiveBoard board = board(id);
        authorised(board, viewer);
        var watch = new Viewer(board, viewer, page, this::later, meters);
        board.join(watch);
        return watch;
    }

    @Override
    public Optional<BoardView> revealed(InterviewId id) {
        // A board that is not open is read for this once: who goes through all boards would keep all in memory.
        LiveBoard known = open.get(id);
        LiveBoard board = known == null ? new LiveBoard(id, store, settings, clock) : known;
        return board.folded().board().revealed();
    }

    @Override
    public Status status(InterviewId id, Person viewer) {
        BoardView view = view(id, viewer);
        @Nullable Boolean mine = board(id)
                .folded()
                .board()
                .setting()
                .interview()
                .seat(viewer.id())
                .map(Seat::kind)
                .filter(Seat.Kind::counts)
                .map(kind -> view.card().locked())
                .orElse(null);
        return new Status(view.head().phase(), view.head().locked(), view.head().toLock(), mine);
    }

    @Override
    public BoardView.Head progress(InterviewId id) {
        return board(id).folded().board().head();
    }

    /** The boards that are open here. */
    Map<InterviewId, LiveBoard> open() {
        return Map.copyOf(open);
    }

    @Override
    public String collection() {
        return BoardStore.BOARDS;
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(500);
    }

    /** Compares the numbers of the last events and reads those boards on which another node went further. */
    @Override
    public void catchUp() {
        Map<InterviewId, LiveBoard> boards = open();
        Map<InterviewId, Long> seqs = store.seqs(boards.keySet());
        boards.forEach((id, board) -> catchUp(board, seqs.getOrDefault(id, 0L)));
    }

    /** An address that leads to no interview must not keep the other boards from catching up. */
    private static void catchUp(LiveBoard board, long seq) {
        try {
            board.catchUp(seq);
        } catch (RuleViolation refused) {
            LOG.debug("Interview {} has no board: {}", board.id().value(), refused.sentence());
        }
    }

    /** Reads a board and what belongs to it again, and tells every page and everybody who keeps figures. */
    void readAgain(InterviewId id) {
        LiveBoard board = board(id);
        board.forgetSetting();
        board.tellAll();
        publications.publish(board.folded().board(), List.of());
    }

    /** Notices who has gone, recovers boards after a failure of the database, and lets idle boards go. */
    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        open.forEach((id, board) -> {
            board.refreshPresence();
            if (board.isUnknown()) {
                board.tellAll();
            }
        });
        meetEverybodyAgain();
        var limit = clock.instant().minus(IDLE);
        open.values().removeIf(board -> board.isIdleSince(limit));
        publications.retry();
    }

    /**
     * An open page makes no request by which its rights would be looked at while it is told of changes. So they are
     * looked at here, whichever node or person took them away.
     */
    private void meetEverybodyAgain() {
        if (open.isEmpty()) {
            return;
        }
        try {
            var ids = open.values().stream().flatMap(LiveBoard::people).collect(Collectors.toSet());
            var about = open.values().stream()
                    .flatMap(board -> board.candidate().stream())
                    .collect(Collectors.toSet());
            Map<PersonId, Person> people = settings.people(ids);
            open.values().forEach(board -> board.meet(people));
            meet(about);
        } catch (DataAccessException e) {
            LOG.warn(
                    "The database did not say who may still look at the open boards; asking again: {}", e.getMessage());
        }
    }

    /** Somebody may be the candidate from now on, and nobody opens an interview about themselves (R9). */
    @EventListener
    void on(CandidateChanged changed) {
        try {
            meet(Set.of(changed.id()));
        } catch (DataAccessException e) {
            // The change itself is stored; the next sweep asks again.
            LOG.warn("The database did not say who the candidate is now; asking again: {}", e.getMessage());
        }
    }

    private void meet(Set<CandidateId> about) {
        settings.candidates(about).forEach(candidate -> open.values().forEach(board -> board.meet(candidate)));
    }

    @PreDestroy
    void stop() {
        fanOut.close();
    }

    private void requireOpen(InterviewId id) {
        if (closures.stream().anyMatch(closure -> closure.isDecided(id))) {
            throw new RuleViolation(BoardViolation.INTERVIEW_DECIDED);
        }
    }

    private LiveBoard board(InterviewId id) {
        return open.computeIfAbsent(id, key -> new LiveBoard(key, store, settings, clock));
    }

    private static LiveBoard.Folded authorised(LiveBoard board, Person viewer) {
        LiveBoard.Folded folded = board.folded();
        folded.opened().authorise(viewer);
        return folded;
    }
}
