package io.panelboard.review.internal;

import io.panelboard.board.BoardChanged;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The lines of all interviews in memory, because the embedded database looks at every document to answer a filter. What
 * changes is noted at once and read again by whoever asks next, so that a change is never missed by its author.
 */
@Component
class InterviewIndex {

    private static final Logger LOG = LoggerFactory.getLogger(InterviewIndex.class);

    private final IndexReader reader;
    private final Set<InterviewId> changed = ConcurrentHashMap.newKeySet();
    private final Set<CandidateId> changedCandidates = ConcurrentHashMap.newKeySet();
    private final Set<InterviewId> moved = ConcurrentHashMap.newKeySet();
    private Map<InterviewId, IndexLine> lines = new HashMap<>();
    private List<IndexLine> sorted = List.of();
    private boolean read;

    InterviewIndex(IndexReader reader) {
        this.reader = reader;
    }

    /** All lines as they are now, the latest start first. */
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

    /** So that the first page need not wait for it. */
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
    void hear(InterviewChanged event) {
        changed.add(event.id());
    }

    @EventListener
    void hear(CandidateChanged event) {
        changedCandidates.add(event.id());
    }

    @EventListener
    void hear(BoardChanged event) {
        moved.add(event.interview());
    }

    @EventListener
    void hear(Decided event) {
        changed.add(event.interview());
    }

    /** Published in this process after a decision was stored. */
    record Decided(InterviewId interview) {}

    private void forgetChanges() {
        changed.clear();
        changedCandidates.clear();
        moved.clear();
    }

    /** What could not be read stays noted. */
    private void catchUp() {
        if (changed.isEmpty() && changedCandidates.isEmpty() && moved.isEmpty()) {
            return;
        }
        List<CandidateId> candidates = taken(changedCandidates);
        if (!candidates.isEmpty()) {
            lines.values().stream()
                    .filter(line -> candidates.contains(line.candidate().id()))
                    .forEach(line -> changed.add(line.id()));
        }
        List<InterviewId> whole = taken(changed);
        List<InterviewId> boards = taken(moved);
        try {
            whole.forEach(this::readOne);
            boards.stream().filter(id -> !whole.contains(id)).forEach(this::readBoard);
        } catch (RuntimeException e) {
            changed.addAll(whole);
            moved.addAll(boards);
            throw e;
        }
        sort();
    }

    private void readOne(InterviewId id) {
        IndexLine line = reader.one(id);
        if (line == null) {
            lines.remove(id);
        } else {
            lines.put(id, line);
        }
    }

    private void readBoard(InterviewId id) {
        lines.computeIfPresent(id, (key, line) -> reader.again(line));
    }

    private void sort() {
        sorted = lines.values().stream().sorted(IndexLine.LATEST_FIRST).toList();
    }

    private static <T> List<T> taken(Collection<T> noted) {
        List<T> taken = List.copyOf(noted);
        taken.forEach(noted::remove);
        return taken;
    }
}
