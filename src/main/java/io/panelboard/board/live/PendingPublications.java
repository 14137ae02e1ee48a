package io.panelboard.board.live;

import io.panelboard.interviews.InterviewId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Tracks the boards with changes that may be unpublished, as far as this process knows. Thread-safe. */
final class PendingPublications {

    private final AtomicLong ticks = new AtomicLong();
    /** Holds the boards to retry, each with the tick at which that was noticed last. */
    private final Map<InterviewId, Long> retries = new ConcurrentHashMap<>();
    /** Holds the boards being published, each with the number of threads doing so. */
    private final Map<InterviewId, Integer> inProgress = new ConcurrentHashMap<>();
    /** Holds the boards that cannot be published, as long as they have marks. */
    private final Set<InterviewId> stuck = ConcurrentHashMap.newKeySet();

    /** Identifies a board to retry. */
    record Retry(InterviewId id, long tick) {}

    void add(InterviewId id) {
        retries.put(id, ticks.incrementAndGet());
    }

    /** Returns the boards to retry, in random order. */
    List<Retry> retries() {
        var inAnyOrder = new ArrayList<Retry>();
        retries.forEach((id, tick) -> inAnyOrder.add(new Retry(id, tick)));
        Collections.shuffle(inAnyOrder);
        return inAnyOrder;
    }

    /** Removes a board that was published; a retry requested since stays. */
    void published(Retry board) {
        retries.remove(board.id(), board.tick());
        stuck.remove(board.id());
    }

    /** Sets a board aside that cannot be published; as long as it has marks it is found again. */
    void stuck(Retry board) {
        retries.remove(board.id(), board.tick());
        stuck.add(board.id());
    }

    /** Keeps only the stuck boards that still have marks; on others there is nothing to publish. */
    void retainMarked(Set<InterviewId> ids) {
        stuck.retainAll(ids);
    }

    void begin(InterviewId id) {
        inProgress.merge(id, 1, Integer::sum);
    }

    void end(InterviewId id) {
        inProgress.computeIfPresent(id, (board, threads) -> threads == 1 ? null : threads - 1);
    }

    int size() {
        var all = new HashSet<>(retries.keySet());
        all.addAll(inProgress.keySet());
        all.addAll(stuck);
        return all.size();
    }
}
