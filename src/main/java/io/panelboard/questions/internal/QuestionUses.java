package io.panelboard.questions.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RevisionId;
import io.panelboard.questions.RevisionUses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Counts the revisions and interviews that use each question. A revision's questions are cached forever, because they
 * never change; the numbers of interviews for five seconds. Thread-safe.
 */
@Component
class QuestionUses {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final MongoOperations mongo;
    private final ObjectProvider<RevisionUses> uses;
    private final Clock clock;
    private final Map<QuestionSetId, Map<RevisionId, Set<QuestionId>>> published = new HashMap<>();
    private Map<RevisionId, Integer> interviews = Map.of();
    private Instant refreshed = Instant.MIN;

    QuestionUses(MongoOperations mongo, ObjectProvider<RevisionUses> uses, Clock clock) {
        this.mongo = mongo;
        this.uses = uses;
        this.clock = clock;
    }

    /** Counts the uses of one question. */
    record Use(int revisions, int interviews) {
        static final Use NONE = new Use(0, 0);

        private Use and(int more) {
            return new Use(revisions + 1, interviews + more);
        }
    }

    /** Returns the uses of these sets' questions; a question that was never published is left out. */
    synchronized Map<QuestionSetId, Map<QuestionId, Use>> of(List<QuestionSet> sets) {
        read(sets);
        Instant now = clock.instant();
        if (refreshed.equals(Instant.MIN) || !now.isBefore(refreshed.plus(PAUSE))) {
            refreshed = now;
            interviews = uses.stream()
                    .flatMap(u -> u.counts().entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
        }
        return sets.stream().collect(Collectors.toMap(QuestionSet::id, set -> uses(set.id())));
    }

    private Map<QuestionId, Use> uses(QuestionSetId set) {
        Map<QuestionId, Use> result = new HashMap<>();
        published.getOrDefault(set, Map.of()).forEach((revision, questions) -> {
            int more = interviews.getOrDefault(revision, 0);
            questions.forEach(q -> result.merge(q, new Use(1, more), (use, one) -> use.and(more)));
        });
        return result;
    }

    private void read(List<QuestionSet> sets) {
        List<QuestionSetId> behind = sets.stream()
                .filter(s -> published.getOrDefault(s.id(), Map.of()).size() < s.latest())
                .map(QuestionSet::id)
                .toList();
        if (behind.isEmpty()) {
            return;
        }
        Query query = query(
                behind.size() == 1
                        ? where("set").is(behind.getFirst())
                        : where("set").in(behind));
        query.fields().include("set", "sections.questions._id");
        for (Published revision : mongo.find(query, Published.class, MongoQuestionSets.REVISIONS)) {
            published
                    .computeIfAbsent(revision.set(), id -> new HashMap<>())
                    .computeIfAbsent(revision.id(), id -> revision.questions());
        }
    }

    /** Projects a revision to the ids of its questions. */
    private record Published(RevisionId id, QuestionSetId set, List<Part> sections) {
        private record Part(List<Asked> questions) {}

        private record Asked(QuestionId id) {}

        Set<QuestionId> questions() {
            return sections.stream()
                    .flatMap(s -> s.questions().stream())
                    .map(Asked::id)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
