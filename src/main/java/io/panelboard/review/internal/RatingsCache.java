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
 * The ratings that statistics were made of last, so that the next look at them reads only what changed. Where nobody
 * else writes to the database, what changes is heard of; otherwise the numbers of the boards' last events are compared.
 * The memory is given back when it is short.
 */
@Component
class RatingsCache {

    private final PanelResultStore store;
    private final boolean alone;
    private final Set<InterviewId> changed = ConcurrentHashMap.newKeySet();
    private SoftReference<Memory> memory = new SoftReference<>(null);

    /** @param alone whether all changes are made here */
    RatingsCache(PanelResultStore store, @Value("#{" + Nodes.ALONE + "}") boolean alone) {
        this.store = store;
        this.alone = alone;
    }

    /** Everything that was kept of these revisions. */
    private record Memory(Set<RevisionId> read, Map<InterviewId, RatedInterview> known) {}

    /**
     * The results of some revisions.
     *
     * @param rated the very same objects as before for those that did not change
     * @param withoutRatings how many hold none, because they were kept before there were statistics
     */
    record Found(List<RatedInterview> rated, int withoutRatings) {}

    @EventListener
    void hear(PanelResultStore.Kept kept) {
        changed.add(kept.interview());
    }

    /** Every result of these revisions, as they are stored now, but for those about one candidate. */
    synchronized Found of(Collection<RevisionId> revisions, @Nullable CandidateId but) {
        Memory now = memory.get();
        if (now == null) {
            now = new Memory(new HashSet<>(), new LinkedHashMap<>());
            memory = new SoftReference<>(now);
        }
        var wanted = Set.copyOf(revisions);
        // Noted before it is read: what changes from now on has to be read once more.
        Set<InterviewId> heard = Set.copyOf(changed);
        changed.removeAll(heard);
        try {
            catchUp(now, wanted, heard);
        } catch (RuntimeException e) {
            changed.addAll(heard);
            throw e;
        }
        List<RatedInterview> all = now.known().values().stream()
                .filter(r -> wanted.contains(r.revision()) && !r.candidate().equals(but))
                .toList();
        List<RatedInterview> rated =
                all.stream().filter(r -> r.ratings() != null).toList();
        return new Found(rated, all.size() - rated.size());
    }

    private void catchUp(Memory now, Set<RevisionId> revisions, Set<InterviewId> heard) {
        if (!now.read().containsAll(revisions)) {
            store.ratingsOf(revisions).forEach(r -> now.known().put(r.id(), r));
            now.read().addAll(revisions);
            return;
        }
        store.ratings(alone ? heard : changedElsewhere(now, revisions)).stream()
                .filter(r -> now.read().contains(r.revision()))
                .forEach(r -> now.known().put(r.id(), r));
    }

    private Set<InterviewId> changedElsewhere(Memory now, Set<RevisionId> revisions) {
        Set<InterviewId> different = new HashSet<>();
        store.seqs(revisions).forEach((id, seq) -> {
            RatedInterview kept = now.known().get(id);
            if (kept == null || kept.seq() != seq) {
                different.add(id);
            }
        });
        return different;
    }

    synchronized void clear() {
        memory = new SoftReference<>(null);
    }
}
