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

/** The boards of whose changes somebody may not have heard, as far as this process knows. */
final class PendingPublications {

    private final AtomicLong times = new AtomicLong();
    /** Boards to be told of again, each with the number of the time at which that was noticed last. */
    private final Map<InterviewId, Long> missed = new ConcurrentHashMap<>();
    /** Boards that are being told of, each by so many threads. */
    private final Map<InterviewId, Integer> telling = new ConcurrentHashMap<>();
    /** Boards that cannot be told of, as long as they have marks. */
    private final Set<InterviewId> stuck = ConcurrentHashMap.newKeySet();

    /** A board to be told of again. */
    record Missed(InterviewId id, long time) {}

    void missed(InterviewId id) {
        missed.put(id, times.incrementAndGet());
    }

    /** Those to be told of again, in any order. */
    List<Missed> missed() {
        var inAnyOrder = new ArrayList<Missed>();
        missed.forEach((id, time) -> inAnyOrder.add(new Missed(id, time)));
        Collections.shuffle(inAnyOrder);
        return inAnyOrder;
    }

    /** All have heard, but of what was missed since. */
    void told(Missed board) {
        missed.remove(board.id(), board.time());
        stuck.remove(board.id());
    }

    /** It cannot be told; as long as it has marks it is found again. */
    void stuck(Missed board) {
        missed.remove(board.id(), board.time());
        stuck.add(board.id());
    }

    /** These boards have marks now; on others there is nothing to tell. */
    void marked(Set<InterviewId> ids) {
        stuck.retainAll(ids);
    }

    void begins(InterviewId id) {
        telling.merge(id, 1, Integer::sum);
    }

    void ends(InterviewId id) {
        telling.computeIfPresent(id, (board, threads) -> threads == 1 ? null : threads - 1);
    }

    int size() {
        var all = new HashSet<>(missed.keySet());
        all.addAll(telling.keySet());
        all.addAll(stuck);
        return all.size();
    }
}
