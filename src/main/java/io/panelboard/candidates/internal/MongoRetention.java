package io.panelboard.candidates.internal;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateActivity;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Retention;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Stores retention rules, one document for each role; roles are compared without regard to case and surrounding space.
 */
@Service
class MongoRetention implements Retention {

    static final String COLLECTION = "retention";

    private final MongoOperations mongo;
    private final Candidates candidates;
    private final ObjectProvider<CandidateActivity> activities;
    private final ApplicationEventPublisher events;

    MongoRetention(
            MongoOperations mongo,
            Candidates candidates,
            ObjectProvider<CandidateActivity> activities,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.candidates = candidates;
        this.activities = activities;
        this.events = events;
    }

    @Override
    public List<Rule> rules(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see retention rules");
        var rules = new TreeMap<String, Rule>();
        mongo.findAll(Document.class, COLLECTION)
                .forEach(d -> rules.put(d.getString("_id"), new Rule(d.getString("role"), d.getInteger("months"), 0)));
        candidates
                .all()
                .forEach(c -> rules.merge(
                        key(c.role()),
                        new Rule(c.role().strip(), null, 1),
                        (a, b) -> new Rule(a.role(), a.months(), a.candidates() + b.candidates())));
        return new ArrayList<>(rules.values());
    }

    @Override
    public void keep(Person by, String role, @Nullable Integer months) {
        by.require(Role.HIRING_MANAGER, "set retention rules");
        if (months != null && (months < 1 || months > LONGEST)) {
            throw new RuleViolation("months", CandidatesViolation.RETENTION_OUT_OF_RANGE, LONGEST, months);
        }
        if (months == null) {
            mongo.remove(new Query(Criteria.where("_id").is(key(role))), COLLECTION);
        } else {
            mongo.save(
                    new Document("_id", key(role)).append("role", role.strip()).append("months", months), COLLECTION);
        }
        events.publishEvent(AuditRequested.of(
                by.id(),
                months == null ? "took back a retention rule" : "set retention to %d months".formatted(months),
                "role " + role.strip()));
    }

    @Override
    public List<Due> due(Person viewer, Instant until) {
        viewer.require(Role.HIRING_MANAGER, "see whose time is up");
        Map<String, Integer> months = new HashMap<>();
        mongo.findAll(Document.class, COLLECTION).forEach(d -> months.put(d.getString("_id"), d.getInteger("months")));
        if (months.isEmpty()) {
            return List.of();
        }
        var latest = new HashMap<CandidateId, Instant>();
        activities.forEach(activity ->
                activity.latest().forEach((id, at) -> latest.merge(id, at, (a, b) -> a.isAfter(b) ? a : b)));
        var due = new ArrayList<Due>();
        for (Candidate candidate : candidates.all()) {
            Integer kept = months.get(key(candidate.role()));
            if (kept != null && !candidate.is(viewer)) {
                Instant since = latest.getOrDefault(candidate.id(), candidate.addedAt());
                Instant at = since.atZone(ZoneOffset.UTC).plusMonths(kept).toInstant();
                if (!at.isAfter(until)) {
                    due.add(new Due(candidate, since, at));
                }
            }
        }
        due.sort(Comparator.comparing(Due::at));
        return due;
    }

    private static String key(String role) {
        return Folding.key(role);
    }
}
