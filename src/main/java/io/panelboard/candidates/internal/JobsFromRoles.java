package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Folding;
import io.panelboard.shared.mongo.Migration;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Makes jobs and applications of the roles that candidates had as free text until version 1.0.
 *
 * <p>Two spellings become one job where only case and white space differ; the most frequent one is its title. Every
 * active hiring manager works on it, as everybody saw every candidate before. Ids are made from what is migrated, so
 * that a second run, or another node, makes the same ones.
 */
@Component
@Order(10)
class JobsFromRoles implements Migration {

    private static final String JOBS = "jobs";

    private final People people;
    private final Clock clock;

    JobsFromRoles(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs-from-roles";
    }

    @Override
    public String migrate(MongoOperations mongo) {
        List<Document> candidates =
                mongo.find(query(where("role").exists(true)), Document.class, MongoCandidates.COLLECTION);
        Map<String, List<String>> spellings = new TreeMap<>();
        candidates.forEach(candidate -> spellings
                .computeIfAbsent(Folding.key(candidate.getString("role")), _ -> new ArrayList<>())
                .add(candidate.getString("role").strip().replaceAll("\\s+", " ")));
        List<Document> rules = mongo.find(query(where("role").exists(true)), Document.class, MongoRetention.COLLECTION);
        rules.forEach(rule -> spellings
                .computeIfAbsent(Folding.key(rule.getString("role")), _ -> new ArrayList<>())
                .add(rule.getString("role")));
        spellings.forEach((key, titles) -> addJob(mongo, key, usual(titles)));
        candidates.forEach(candidate -> addApplication(mongo, candidate));
        rules.forEach(rule -> moveRule(mongo, rule));
        return spellings.isEmpty()
                ? ""
                : "%s of roles, %s"
                        .formatted(
                                FigureFormatter.count(spellings.size(), "job"),
                                FigureFormatter.count(candidates.size(), "application"));
    }

    /** Returns the most frequent spelling, of several the first by the alphabet. */
    private static String usual(List<String> spellings) {
        Map<String, Long> counts = spellings.stream()
                .collect(Collectors.groupingBy(Function.identity(), HashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private void addJob(MongoOperations mongo, String key, String title) {
        List<PersonId> managers =
                people.with(Role.HIRING_MANAGER).stream().map(Person::id).toList();
        var details = new Job.Details(title, "", "", managers, null, List.of(), List.of());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PersonId by = managers.isEmpty() ? new PersonId("system") : managers.getFirst();
        insertOnce(mongo, new Job(job(key), details, now, by, null, null), JOBS);
    }

    private static void addApplication(MongoOperations mongo, Document candidate) {
        var id = new CandidateId(candidate.getString("_id"));
        Instant added = Objects.requireNonNull(candidate.getDate("addedAt")).toInstant();
        var application = new Application(
                ApplicationId.ofRole(id),
                id,
                job(Folding.key(candidate.getString("role"))),
                "",
                null,
                added,
                null,
                null,
                null);
        insertOnce(mongo, application, MongoApplications.COLLECTION);
        mongo.updateFirst(query(where("_id").is(id.value())), new Update().unset("role"), MongoCandidates.COLLECTION);
    }

    private static void moveRule(MongoOperations mongo, Document rule) {
        String job = job(Folding.key(rule.getString("role"))).value();
        Document known = mongo.findById(job, Document.class, MongoRetention.COLLECTION);
        int months = Math.max(rule.getInteger("months"), known == null ? 0 : known.getInteger("months", 0));
        // Of two rules for what is one job now, the longer holds: nobody is forgotten sooner than somebody said.
        mongo.save(
                new Document("_id", job).append("atLeast", null).append("months", months), MongoRetention.COLLECTION);
        mongo.remove(query(where("_id").is(rule.getString("_id"))), MongoRetention.COLLECTION);
    }

    private static JobId job(String key) {
        return new JobId(UUID.nameUUIDFromBytes(("job of role " + key).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", ""));
    }

    private static void insertOnce(MongoOperations mongo, Object document, String collection) {
        try {
            mongo.insert(document, collection);
        } catch (DuplicateKeyException _) {
            // An interrupted run, or another node, has added it.
        }
    }
}
