package io.panelboard.questions.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetChanged;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
import io.panelboard.shared.Folding;
import io.panelboard.shared.mongo.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Caches all sets in memory, each with its search words. Before a search only changed sets are read again. Changes by
 * other nodes are detected by the sets' versions, polled at most every two seconds. Thread-safe.
 */
@Component
class BankMemory {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final QuestionSets questionSets;
    private final MongoOperations mongo;
    private final Clock clock;
    private final boolean alone;
    private final Set<QuestionSetId> changed = ConcurrentHashMap.newKeySet();
    private final Map<QuestionSetId, BankSet> cached = new HashMap<>();
    private List<BankSet> inOrder = List.of();
    private @Nullable Instant lastPoll;

    /**
     * Creates an empty cache.
     *
     * @param alone whether this is the only node
     */
    BankMemory(
            QuestionSets questionSets,
            MongoOperations mongo,
            Clock clock,
            @Value("#{" + Nodes.ALONE + "}") boolean alone) {
        this.questionSets = questionSets;
        this.mongo = mongo;
        this.clock = clock;
        this.alone = alone;
    }

    @EventListener
    void on(QuestionSetChanged event) {
        changed.add(event.id());
    }

    /** Returns the present sets, by title; the same list as before if none has changed. */
    synchronized List<BankSet> sets() {
        Instant now = clock.instant();
        if (lastPoll == null) {
            lastPoll = now;
            questionSets.all().forEach(set -> cached.put(set.id(), new BankSet(set)));
            inOrder = ordered();
        } else if (!alone && !now.isBefore(lastPoll.plus(PAUSE))) {
            lastPoll = now;
            changed.addAll(changedElsewhere());
        }
        List<QuestionSetId> read = List.copyOf(changed);
        for (QuestionSetId id : read) {
            // Removed before reading, so that a change during reading leads to another read.
            changed.remove(id);
            questionSets.find(id).ifPresentOrElse(set -> cached.put(id, new BankSet(set)), () -> cached.remove(id));
        }
        if (!read.isEmpty()) {
            inOrder = ordered();
        }
        return inOrder;
    }

    private Set<QuestionSetId> changedElsewhere() {
        Query versions = query(where("_id").exists(true));
        versions.fields().include("version");
        Map<QuestionSetId, Long> here = new HashMap<>();
        cached.forEach((id, set) -> here.put(id, version(set.set())));
        Map<QuestionSetId, Long> there = new HashMap<>();
        mongo.find(versions, Stored.class, MongoQuestionSets.SETS).forEach(s -> there.put(s.id(), s.version()));
        Set<QuestionSetId> different = new HashSet<>(here.keySet());
        different.addAll(there.keySet());
        different.removeIf(id -> Objects.equals(here.get(id), there.get(id)));
        return different;
    }

    private record Stored(QuestionSetId id, long version) {}

    private static long version(QuestionSet set) {
        return Objects.requireNonNullElse(set.version(), 0L);
    }

    private List<BankSet> ordered() {
        return cached.values().stream()
                .sorted(Comparator.comparing((BankSet s) -> s.set().title(), Folding.ORDER)
                        .thenComparing(s -> s.set().id().value()))
                .toList();
    }
}
