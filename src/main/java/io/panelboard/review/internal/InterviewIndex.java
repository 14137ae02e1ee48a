package io.panelboard.review.internal;

import io.panelboard.board.BoardChanged;
import io.panelboard.candidates.ApplicationChanged;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobChanged;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.review.InterviewLists;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the lines of all interviews in memory, because the embedded database scans every document to answer a filter.
 *
 * <p>Changes are only noted; the next reader reloads the changed lines first, so that authors always see their own
 * changes. Thread-safe.
 */
@Component
class InterviewIndex {

    private static final Logger LOG = LoggerFactory.getLogger(InterviewIndex.class);

    private final IndexReader reader;
    private final Jobs jobs;
    private final Set<InterviewId> changedInterviews = ConcurrentHashMap.newKeySet();
    private final Set<CandidateId> changedCandidates = ConcurrentHashMap.newKeySet();
    private final Set<InterviewId> changedBoards = ConcurrentHashMap.newKeySet();
    private final Set<Consumer<InterviewLists.Change>> watchers = ConcurrentHashMap.newKeySet();
    private Map<InterviewId, IndexLine> lines = new HashMap<>();
    private List<IndexLine> sorted = List.of();
    private boolean read;

    InterviewIndex(IndexReader reader, Jobs jobs) {
        this.reader = reader;
        this.jobs = jobs;
    }

    /** Returns all lines as they are now, the latest start first. */
    synchronized List<IndexLine> lines() {
        if (!read) {
            forgetChanges();
            lines = reader.all();
            read = true;
            sort();
        } else {
            catchUp();
        }
        return sorted;
    }

    /**
     * Returns the lines that the viewer may see, the latest start first: those of jobs that they work on, without those
     * in which they are the candidate (R9).
     */
    List<IndexLine> lines(Person viewer) {
        Set<JobId> mine = jobs.of(viewer).stream().map(Job::id).collect(Collectors.toUnmodifiableSet());
        return lines().stream()
                .filter(line -> mine.contains(line.job()) && !line.candidate().is(viewer))
                .toList();
    }

    /** Reads the index in the background, so that the first page need not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        var _ = Thread.ofVirtual().name("interview-index").start(() -> {
            try {
                var _ = lines();
            } catch (DataAccessException e) {
                LOG.info("The interviews are read when the first page asks for them: {}", e.getMessage());
            }
        });
    }

    @EventListener
    void on(InterviewChanged event) {
        changedInterviews.add(event.id());
        announce(event.id(), false);
    }

    /** Notes the change before open pages are told of it, which read the index at once. */
    @EventListener
    @Order(0)
    void on(CandidateChanged event) {
        changedCandidates.add(event.id());
    }

    @EventListener
    void on(ApplicationChanged event) {
        changedCandidates.add(event.candidate());
    }

    @EventListener
    void on(JobChanged event) {
        lines().stream().filter(line -> line.job().equals(event.id())).forEach(line -> {
            changedInterviews.add(line.id());
            announce(line.id(), false);
        });
    }

    @EventListener
    void on(PersonChanged event) {
        lines().stream().filter(line -> line.panel().contains(event.id())).forEach(line -> {
            changedInterviews.add(line.id());
            announce(line.id(), false);
        });
    }

    @EventListener
    void on(BoardChanged event) {
        changedBoards.add(event.interview());
        announce(event.interview(), true);
    }

    /** Notes a new result, which is stored a moment after the board has changed. */
    @EventListener
    void on(PanelResultStore.Kept event) {
        changedBoards.add(event.interview());
    }

    @EventListener
    void on(Decided event) {
        changedInterviews.add(event.interview());
        announce(event.interview(), false);
    }

    /** Calls the listener after each change was noted, so that it reads the changed lines. */
    InterviewLists.Watch watch(Consumer<InterviewLists.Change> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    private void announce(InterviewId id, boolean progressOnly) {
        var change = new InterviewLists.Change(id, progressOnly);
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /** Announces, in this process only, that a decision was stored. */
    record Decided(InterviewId interview) {}

    private void forgetChanges() {
        changedInterviews.clear();
        changedCandidates.clear();
        changedBoards.clear();
    }

    /** Reloads the changed lines; those that could not be read stay noted. */
    private void catchUp() {
        if (changedInterviews.isEmpty() && changedCandidates.isEmpty() && changedBoards.isEmpty()) {
            return;
        }
        List<CandidateId> candidates = drain(changedCandidates);
        if (!candidates.isEmpty()) {
            lines.values().stream()
                    .filter(line -> candidates.contains(line.candidate().id()))
                    .forEach(line -> changedInterviews.add(line.id()));
        }
        List<InterviewId> whole = drain(changedInterviews);
        List<InterviewId> boards = drain(changedBoards);
        try {
            whole.forEach(this::readOne);
            boards.stream().filter(id -> !whole.contains(id)).forEach(this::readBoard);
        } catch (RuntimeException e) {
            changedInterviews.addAll(whole);
            changedBoards.addAll(boards);
            throw e;
        }
        sort();
    }

    private void readOne(InterviewId id) {
        IndexLine line = reader.line(id);
        if (line == null) {
            lines.remove(id);
        } else {
            lines.put(id, line);
        }
    }

    private void readBoard(InterviewId id) {
        lines.computeIfPresent(id, (key, line) -> reader.refresh(line));
    }

    private void sort() {
        sorted = lines.values().stream().sorted(IndexLine.LATEST_FIRST).toList();
    }

    private static <T> List<T> drain(Collection<T> noted) {
        List<T> drained = List.copyOf(noted);
        drained.forEach(noted::remove);
        return drained;
    }
}
