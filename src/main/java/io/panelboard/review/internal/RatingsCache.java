package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.mongo.Nodes;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Caches ratings for statistics, so that the next request reads only the changed ones. On a single node changes arrive
 * as events; on several, the sequence numbers of the results are compared. Softly referenced: freed when memory is
 * short.
 */
@Component
class RatingsCache {

    private final PanelResultStore store;
    private final boolean singleNode;
    private final Set<InterviewId> changed = ConcurrentHashMap.newKeySet();
    private SoftReference<Contents> contents = new SoftReference<>(null);

    /** @param singleNode whether this is the only node */
    RatingsCache(PanelResultStore store, @Value("#{" + Nodes.ALONE + "}") boolean singleNode) {
        this.store = store;
        this.singleNode = singleNode;
    }

    /** Holds the ratings read of these revisions. */
    private record Contents(Set<RevisionId> read, Map<InterviewId, RatedInterview> byId) {}

    /**
     * Holds the results of some revisions.
     *
     * @param rated the identical objects as before for unchanged ones
     * @param withoutRatings the number of results stored without ratings or by an earlier formula
     */
    record Found(List<RatedInterview> rated, int withoutRatings) {}

    @EventListener
    void on(PanelResultStore.Kept kept) {
        changed.add(kept.interview());
    }

    /** Returns the stored results of these revisions, except those about one candidate. */
    synchronized Found of(Collection<RevisionId> revisions, @Nullable CandidateId but) {
        Contents now = contents.get();
        if (now == null) {
            now = new Contents(new HashSet<>(), new LinkedHashMap<>());
            contents = new SoftReference<>(now);
        }
        var wanted = Set.copyOf(revisions);
        // Taken before reading: whatever changes from now on is read once more.
        Set<InterviewId> changes = Set.copyOf(changed);
        changed.removeAll(changes);
        try {
            catchUp(now, wanted, changes);
        } catch (RuntimeException e) {
            changed.addAll(changes);
            throw e;
        }
        List<RatedInterview> all = now.byId().values().stream()
                .filter(r -> wanted.contains(r.revision()) && !r.candidate().equals(but))
                .toList();
        List<RatedInterview> rated =
                all.stream().filter(r -> r.ratings() != null).toList();
        return new Found(rated, all.size() - rated.size());
    }

    private void catchUp(Contents now, Set<RevisionId> revisions, Set<InterviewId> changes) {
        Set<RevisionId> unread = new HashSet<>(revisions);
        unread.removeAll(now.read());
        if (!unread.isEmpty()) {
            store.ratingsOf(unread).forEach(r -> now.byId().put(r.id(), r));
            now.read().addAll(unread);
        }
        // What changed may be of any set that was read before, not of the one that is asked for now.
        store.ratings(singleNode ? changes : changedElsewhere(now, revisions)).stream()
                .filter(r -> now.read().contains(r.revision()))
                .forEach(r -> now.byId().put(r.id(), r));
    }

    private Set<InterviewId> changedElsewhere(Contents now, Set<RevisionId> revisions) {
        Set<InterviewId> different = new HashSet<>();
        store.sequenceNumbers(revisions).forEach((id, seq) -> {
            RatedInterview kept = now.byId().get(id);
            if (kept == null || kept.seq() != seq || kept.ratings() == null) {
                different.add(id);
            }
        });
        return different;
    }

    synchronized void clear() {
        contents = new SoftReference<>(null);
    }
}
