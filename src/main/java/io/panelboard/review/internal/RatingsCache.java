package io.panelboard.review.internal;

import io.panelboard.candidates.CandidateId;
import io.panelboard.interviews.InterviewId;
import io.panelboard.questions.RevisionId;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ratings that statistics were made of last, so that the next look at them reads only what changed. The memory is
 * given back when it is short.
 */
@Component
class RatingsCache {

    private final PanelResultStore store;
    private volatile SoftReference<Map<InterviewId, RatedInterview>> known = new SoftReference<>(null);

    RatingsCache(PanelResultStore store) {
        this.store = store;
    }

    /**
     * The results of some revisions.
     *
     * @param withoutRatings how many hold none, because they were kept before there were statistics
     */
    record Found(List<RatedInterview> rated, int withoutRatings) {}

    /** Every result of these revisions, as they are stored now, but for those about one candidate. */
    Found of(Collection<RevisionId> revisions, @Nullable CandidateId but) {
        Map<InterviewId, RatedInterview> now = known();
        Map<InterviewId, Long> stored = store.seqs(revisions, but);
        Set<InterviewId> changed = new HashSet<>();
        stored.forEach((id, seq) -> {
            RatedInterview kept = now.get(id);
            if (kept == null || kept.seq() != seq) {
                changed.add(id);
            }
        });
        store.ratings(revisions, changed).forEach(r -> now.put(r.id(), r));
        var rated =
                stored.keySet().stream().map(now::get).filter(Objects::nonNull).toList();
        return new Found(rated, stored.size() - rated.size());
    }

    void clear() {
        known = new SoftReference<>(null);
    }

    private Map<InterviewId, RatedInterview> known() {
        Map<InterviewId, RatedInterview> now = known.get();
        if (now == null) {
            now = new ConcurrentHashMap<>();
            known = new SoftReference<>(now);
        }
        return now;
    }
}
