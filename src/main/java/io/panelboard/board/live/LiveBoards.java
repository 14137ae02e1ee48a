package io.panelboard.board.live;

import io.panelboard.board.Board;
import io.panelboard.board.BoardClosure;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.board.BoardViolation;
import io.panelboard.board.Boards;
import io.panelboard.board.internal.BoardStore;
import io.panelboard.candidates.ApplicationChanged;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Seat;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobChanged;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseOutage;
import io.panelboard.shared.mongo.NodeChangeFeed;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Manages the boards that are open on this node, and opens all others on demand. */
@Service
class LiveBoards implements Boards, NodeChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final Map<InterviewId, LiveBoard> open = new ConcurrentHashMap<>();
    private final ExecutorService fanOut = Executors.newVirtualThreadPerTaskExecutor();
    private final BoardStore store;
    private final BoardContexts contexts;
    private final EventOutbox outbox;
    private final ShutdownGate shutdownGate;
    private final ObjectProvider<BoardClosure> closures;
    private final BoardMeters meters;
    private final Clock clock;

    LiveBoards(
            BoardStore store,
            BoardContexts contexts,
            EventOutbox outbox,
            ShutdownGate shutdownGate,
            ObjectProvider<BoardClosure> closures,
            BoardMeters meters,
            Clock clock) {
        this.store = store;
        this.contexts = contexts;
        this.outbox = outbox;
        this.shutdownGate = shutdownGate;
        this.closures = closures;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public BoardContext setting(InterviewId id, Person viewer) {
        LiveBoard board = board(id);
        if (board.snapshot().board().seq() == 0) {
            board.invalidate();
        }
        return authorised(board, viewer).board().context();
    }

    @Override
    public Person inJob(InterviewId id, Person person) {
        return board(id).snapshot().authorised(person);
    }

    @Override
    public BoardView view(InterviewId id, Person viewer) {
        return board(id).view(viewer);
    }

    @Override
    public BoardView glance(InterviewId id, Person viewer) {
        return openOrOnce(id).view(viewer);
    }

    @Override
    public Receipt perform(InterviewId id, Person by, String commandId, BoardCommand command) {
        return shutdownGate.unlessStopping(() -> performNow(id, by, commandId, command));
    }

    @Override
    public void unreached(BoardCommand command) {
        meters.unreached(command);
    }

    private Receipt performNow(InterviewId id, Person by, String commandId, BoardCommand command) {
        LiveBoard board = board(id);
        LiveBoard.Done done = meters.timed(command, () -> {
            if (command instanceof BoardCommand.Adjust || command instanceof BoardCommand.AdjustRecommendation) {
                // A person without the right must not even learn that the interview was decided on.
                LiveBoard.Snapshot now = board.snapshot();
                now.board().requireRight(now.authorised(by), command);
                requireOpen(id);
            }
            // An unanswered write may be stored all the same, and the command may never be sent again.
            return board.perform(by, commandId, command, () -> outbox.scheduleRetry(id));
        });
        tell(board, done);
        return new Receipt(commandId, done.board().seq(), done.at());
    }

    /** Records that this person took a copy of the database, unless nothing on the board is sealed. */
    void copied(InterviewId id, Person by, Map<PersonId, Instant> openers) {
        LiveBoard board = openOrOnce(id);
        tell(board, board.copied(by, openers, () -> outbox.scheduleRetry(id)));
    }

    private void tell(LiveBoard board, LiveBoard.Done done) {
        if (!done.events().isEmpty()) {
            board.viewers().pushToAll();
            if (outbox.publish(done.board(), done.events())) {
                // The caller need not wait for this.
                later(() -> outbox.markPublished(done.board(), done.events()));
            }
        }
    }

    /**
     * Runs a task in the background. During shutdown it is dropped: the next process sends its pages the newest view
     * and publishes what is left.
     */
    private void later(Runnable task) {
        try {
            fanOut.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody was told of a change, as Panelboard is stopping", e);
        }
    }

    @Override
    public Watch watch(InterviewId id, Person viewer, Page page) {
        authorised(board(id), viewer);
        var watch = new AtomicReference<@Nullable Viewer>();
        // Within the map's lock, so that a page never joins a board that is let go as idle at this moment.
        open.compute(id, (_, known) -> {
            LiveBoard board = known == null ? new LiveBoard(id, store, contexts, clock) : known;
            var joining = new Viewer(board, viewer, page, this::later, meters);
            board.viewers().join(joining);
            watch.set(joining);
            return board;
        });
        return Objects.requireNonNull(watch.get());
    }

    @Override
    public List<Addable> addable(InterviewId id, Person viewer) {
        LiveBoard.Snapshot now = board(id).snapshot();
        now.authorised(viewer).require(Role.HIRING_MANAGER, "add a panelist");
        return contexts.addable(viewer, now.board(), now.context().candidate());
    }

    @Override
    public Optional<Board.Revealed> revealed(InterviewId id) {
        Board now = openOrOnce(id).snapshot().board();
        return now.revealed();
    }

    /** Returns a board that is not open for this once, so that a caller that reads all boards does not fill the memory. */
    private LiveBoard openOrOnce(InterviewId id) {
        LiveBoard known = open.get(id);
        return known == null ? new LiveBoard(id, store, contexts, clock) : known;
    }

    @Override
    public Status status(InterviewId id, Person viewer) {
        BoardView view = view(id, viewer);
        @Nullable Boolean mine = board(id)
                .snapshot()
                .board()
                .context()
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
        return board(id).snapshot().board().head();
    }

    /** Returns the boards that are open here. */
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

    /** Compares the sequence numbers of the last events and reloads those boards on which another node went further. */
    @Override
    public void catchUp() {
        Map<InterviewId, LiveBoard> boards = open();
        Map<InterviewId, Long> sequenceNumbers = store.sequenceNumbers(boards.keySet());
        boards.forEach((id, board) -> catchUp(board, sequenceNumbers.getOrDefault(id, 0L)));
    }

    /** Keeps an address that leads to no interview from stopping the catch-up of the other boards. */
    private static void catchUp(LiveBoard board, long seq) {
        try {
            board.catchUp(seq);
        } catch (RuleViolation refused) {
            LOG.debug("Interview {} has no board: {}", board.id().value(), refused.sentence());
        }
    }

    /** Reloads a board and its context, pushes it to every page and publishes the change to read models. */
    void reload(InterviewId id) {
        LiveBoard board = board(id);
        board.invalidate();
        board.viewers().pushToAll();
        outbox.publish(board.snapshot().board(), List.of());
    }

    /** Refreshes presence, recovers boards after a failure of the database, and evicts idle boards. */
    @Scheduled(fixedDelay = 5_000)
    void sweep() {
        open.forEach((id, board) -> {
            board.viewers().refreshPresence();
            if (board.isInvalidated()) {
                board.viewers().pushToAll();
            }
        });
        refreshViewers();
        var limit = clock.instant().minus(IDLE);
        open.keySet().forEach(id -> open.computeIfPresent(id, (_, board) -> board.isIdleSince(limit) ? null : board));
        outbox.retry();
    }

    /**
     * Checks the viewers' rights, whichever node or person changed them: an open page makes no request that would check
     * them while it only receives pushes.
     */
    private void refreshViewers() {
        if (open.isEmpty()) {
            return;
        }
        try {
            var ids = open.values().stream()
                    .flatMap(board -> Stream.concat(board.viewers().people(), board.named()))
                    .collect(Collectors.toSet());
            var about = open.values().stream()
                    .flatMap(board -> board.candidate().stream())
                    .collect(Collectors.toSet());
            Map<PersonId, Person> people = contexts.people(ids);
            open.values().forEach(board -> {
                board.viewers().refreshPeople(people);
                board.refreshNames(people);
            });
            refreshCandidates(about);
            refreshJobs();
        } catch (DataAccessException e) {
            DatabaseOutage.failed(LOG, "who may still look at the open boards, which is asked again", e);
        }
    }

    /** Checks the open boards again, as a viewer may be the candidate from now on (R9). */
    @EventListener
    void on(CandidateChanged changed) {
        try {
            refreshCandidates(Set.of(changed.id()));
        } catch (DataAccessException e) {
            // The change itself is stored; the next sweep checks again.
            DatabaseOutage.failed(LOG, "who the candidate is now, which is asked again", e);
        }
    }

    /** Checks the open boards again, as others may be hiring managers of their job from now on. */
    @EventListener({JobChanged.class, ApplicationChanged.class})
    void onJobs() {
        try {
            refreshJobs();
        } catch (DataAccessException e) {
            // The change itself is stored; the next sweep checks again.
            DatabaseOutage.failed(LOG, "whose job it is now, which is asked again", e);
        }
    }

    private void refreshJobs() {
        Set<ApplicationId> about = open.values().stream()
                .flatMap(board -> board.application().stream())
                .collect(Collectors.toSet());
        if (!about.isEmpty()) {
            Map<ApplicationId, Job> jobs = contexts.jobs(about);
            open.values().forEach(board -> board.refreshJob(jobs));
        }
    }

    /**
     * Shows every page the name as it is now, before lists are read again; pages on other nodes follow with the next
     * sweep.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(PersonChanged changed) {
        if (open.isEmpty()) {
            return;
        }
        try {
            Map<PersonId, Person> people = contexts.people(Set.of(changed.id()));
            open.values().forEach(board -> board.refreshNames(people));
        } catch (DataAccessException e) {
            // The change itself is stored; the next sweep looks again, and whoever else listens has to hear of it.
            DatabaseOutage.failed(LOG, "what the person is called now, which is asked again", e);
        }
    }

    /** Shows every page the plan as it is now; pages on other nodes follow with the next {@link #catchUp}. */
    @EventListener
    void on(InterviewChanged changed) {
        LiveBoard board = open.get(changed.id());
        if (board != null) {
            board.refreshPlan();
        }
    }

    private void refreshCandidates(Set<CandidateId> about) {
        contexts.candidates(about)
                .forEach(candidate -> open.values().forEach(board -> board.refreshCandidate(candidate)));
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
        return Objects.requireNonNull(open.compute(
                id, (key, known) -> known == null ? new LiveBoard(key, store, contexts, clock) : known.touched()));
    }

    private static LiveBoard.Snapshot authorised(LiveBoard board, Person viewer) {
        LiveBoard.Snapshot snapshot = board.snapshot();
        snapshot.authorised(viewer);
        return snapshot;
    }
}
