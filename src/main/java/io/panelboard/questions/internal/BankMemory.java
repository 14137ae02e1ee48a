package io.panelboard.questions.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetChanged;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.QuestionSets;
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
 * All sets in memory, each with its words. A set that changed is read again before the next search, and only that
 * one. What other nodes change is noticed by the numbers of the versions, asked for at most every two seconds.
 */
@Component
class BankMemory {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final QuestionSets questionSets;
    private final MongoOperations mongo;
    private final Clock clock;
    private final boolean alone;
    private final Set<QuestionSetId> changed = ConcurrentHashMap.newKeySet();
    private final Map<QuestionSetId, BankSet> known = new HashMap<>();
    private List<BankSet> inOrder = List.of();
    private @Nullable Instant checked;

    /** @param alone whether all changes are made here */
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

    /** The sets as they are now, by title; the same list as before if none has changed. */
    synchronized List<BankSet> sets() {
        Instant now = clock.instant();
        if (checked == null) {
            checked = now;
            questionSets.all().forEach(set -> known.put(set.id(), new BankSet(set)));
            inOrder = ordered();
        } else if (!alone && !now.isBefore(checked.plus(PAUSE))) {
            checked = now;
            changed.addAll(changedElsewhere());
        }
        List<QuestionSetId> read = List.copyOf(changed);
        for (QuestionSetId id : read) {
            // Before it is read: what changes from now on has to be read once more.
            changed.remove(id);
            questionSets.find(id).ifPresentOrElse(set -> known.put(id, new BankSet(set)), () -> known.remove(id));
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
        known.forEach((id, set) -> here.put(id, version(set.set())));
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
        return known.values().stream()
                .sorted(Comparator.comparing((BankSet s) -> s.set().title(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(s -> s.set().id().value()))
                .toList();
    }
}
