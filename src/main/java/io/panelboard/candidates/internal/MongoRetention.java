package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateActivity;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Retention;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;

/** Stores retention rules: one document for all, and one for each job with an exception. */
@Service
class MongoRetention implements Retention {

    static final String COLLECTION = "retention";

    /** Identifies the rule for all; no job has this id. */
    static final String ALL = "all";

    private final MongoOperations mongo;
    private final MongoCandidates candidates;
    private final Jobs jobs;
    private final ObjectProvider<CandidateActivity> activities;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoRetention(
            MongoOperations mongo,
            MongoCandidates candidates,
            Jobs jobs,
            ObjectProvider<CandidateActivity> activities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.candidates = candidates;
        this.jobs = jobs;
        this.activities = activities;
        this.clock = clock;
        this.events = events;
    }

    /** Represents a stored rule, in months. */
    private record Months(
            @Nullable Integer atLeast, @Nullable Integer most) {

        static final Months NONE = new Months(null, null);
    }

    /** Holds all stored rules. */
    private record Rules(Map<String, Months> stored) {

        Months forAll() {
            return stored.getOrDefault(ALL, Months.NONE);
        }

        boolean isOwn(JobId job) {
            return stored.containsKey(job.value());
        }

        Months of(JobId job) {
            Months own = stored.get(job.value());
            if (own == null) {
                return forAll();
            }
            // An exception says how long; the least time of all jobs, which a law may ask for, stays unless it has one.
            return own.atLeast() == null ? new Months(forAll().atLeast(), own.most()) : own;
        }
    }

    private Rules stored() {
        return new Rules(mongo.findAll(Document.class, COLLECTION).stream()
                .collect(Collectors.toUnmodifiableMap(
                        d -> d.getString("_id"), d -> new Months(d.getInteger("atLeast"), d.getInteger("months")))));
    }

    @Override
    public List<Rule> rules(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see retention rules");
        Rules stored = stored();
        Map<JobId, Integer> counts = new HashMap<>();
        List<Job> mine = jobs.of(viewer);
        Set<CandidateId> known = candidates.all().stream().map(Candidate::id).collect(Collectors.toSet());
        applications().forEach((candidate, of) -> {
            if (known.contains(candidate)) {
                of.forEach(a -> counts.merge(a.job(), 1, Integer::sum));
            }
        });
        int byAll = mine.stream()
                .filter(job -> !stored.isOwn(job.id()))
                .mapToInt(job -> counts.getOrDefault(job.id(), 0))
                .sum();
        var rules = new ArrayList<Rule>();
        rules.add(new Rule(null, stored.forAll().atLeast(), stored.forAll().most(), true, byAll));
        for (Job job : mine) {
            Months months = stored.of(job.id());
            rules.add(new Rule(
                    job, months.atLeast(), months.most(), stored.isOwn(job.id()), counts.getOrDefault(job.id(), 0)));
        }
        return rules;
    }

    @Override
    public void keep(Person by, @Nullable JobId job, @Nullable Integer atLeast, @Nullable Integer months) {
        by.require(Role.HIRING_MANAGER, "set retention rules");
        String id = job == null ? ALL : mine(by, job).id().value();
        requireInRange("atLeast", atLeast);
        requireInRange("months", months);
        if (atLeast != null && months != null && atLeast > months) {
            throw new RuleViolation("months", CandidatesViolation.RETENTION_CONTRADICTS, atLeast, months);
        }
        mongo.save(new Document("_id", id).append("atLeast", atLeast).append("months", months), COLLECTION);
        announce(by, "set retention to %s, at least %s".formatted(months(months), least(atLeast)), id);
    }

    @Override
    public void drop(Person by, JobId job) {
        by.require(Role.HIRING_MANAGER, "set retention rules");
        mongo.remove(query(where("_id").is(mine(by, job).id().value())), COLLECTION);
        announce(by, "took back a retention rule", job.value());
    }

    private Job mine(Person by, JobId id) {
        Job job = jobs.find(id).orElseThrow(() -> new RuleViolation(CandidatesViolation.JOB_GONE));
        if (!job.isOf(by)) {
            throw new NotAllowed(CandidatesViolation.JOB_NOT_YOURS);
        }
        return job;
    }

    private void announce(Person by, String action, String id) {
        events.publishEvent(AuditRequested.of(by.id(), action, id.equals(ALL) ? "retention of all jobs" : "job " + id));
    }

    private static void requireInRange(String field, @Nullable Integer months) {
        if (months != null && (months < 1 || months > LONGEST)) {
            throw new RuleViolation(field, CandidatesViolation.RETENTION_OUT_OF_RANGE, LONGEST, months);
        }
    }

    @Override
    public List<Due> due(Person viewer, Instant until) {
        viewer.require(Role.HIRING_MANAGER, "see whose time is up");
        Rules stored = stored();
        if (stored.stored().values().stream().allMatch(months -> months.most() == null)) {
            return List.of();
        }
        Map<JobId, Job> mine = jobs.of(viewer).stream().collect(Collectors.toMap(Job::id, job -> job));
        Map<CandidateId, List<Application>> applications = applications();
        Map<CandidateId, Instant> latest = latest();
        var due = new ArrayList<Due>();
        for (Candidate candidate : candidates.all()) {
            List<Application> of = applications.getOrDefault(candidate.id(), List.of());
            boolean erasable = !of.isEmpty()
                    && of.stream().allMatch(a -> mine.containsKey(a.job()) && a.hold() == null)
                    && !candidate.is(viewer);
            if (erasable) {
                Instant since = latest.getOrDefault(candidate.id(), candidate.addedAt());
                Due at = due(candidate, of, since, stored, mine);
                if (at != null && !at.at().isAfter(until)) {
                    due.add(at);
                }
            }
        }
        due.sort(Comparator.comparing(Due::at));
        return due;
    }

    /** Returns null if one of the applications is kept for ever. */
    private static @Nullable Due due(
            Candidate candidate, List<Application> of, Instant since, Rules stored, Map<JobId, Job> jobs) {
        Application longest = of.getFirst();
        int most = 0;
        for (Application application : of) {
            Integer months = stored.of(application.job()).most();
            if (months == null) {
                return null;
            }
            if (months > most) {
                most = months;
                longest = application;
            }
        }
        return due(candidate, of, since, most, stored.isOwn(longest.job()) ? jobs.get(longest.job()) : null, jobs);
    }

    @Override
    public @Nullable Due keptUntil(Candidate candidate) {
        Rules stored = stored();
        List<Application> of = mongo.find(
                query(where("candidate").is(candidate.id())), Application.class, MongoApplications.COLLECTION);
        Map<JobId, Job> known = jobs.byIds(of.stream().map(Application::job).toList());
        Instant since = latest().getOrDefault(candidate.id(), candidate.addedAt());
        Due until = null;
        for (Application application : of) {
            Integer atLeast = stored.of(application.job()).atLeast();
            if (atLeast != null) {
                Job by = stored.isOwn(application.job()) ? known.get(application.job()) : null;
                Due due = due(candidate, of, since, atLeast, by, known);
                until = until == null || due.at().isAfter(until.at()) ? due : until;
            }
        }
        return until != null && until.at().isAfter(clock.instant()) ? until : null;
    }

    private static Due due(
            Candidate candidate,
            List<Application> of,
            Instant since,
            int months,
            @Nullable Job by,
            Map<JobId, Job> jobs) {
        String titles = of.stream()
                .map(a -> "%s (%s)"
                        .formatted(
                                Objects.requireNonNull(jobs.get(a.job())).title(),
                                a.status().label()))
                .collect(Collectors.joining(", "));
        String why = "%s by the rule %s".formatted(months(months), by == null ? "for all" : "of " + by.title());
        return new Due(
                candidate,
                titles,
                since,
                since.atZone(ZoneOffset.UTC).plusMonths(months).toInstant(),
                why);
    }

    private Map<CandidateId, List<Application>> applications() {
        return mongo.findAll(Application.class, MongoApplications.COLLECTION).stream()
                .collect(Collectors.groupingBy(Application::candidate));
    }

    private Map<CandidateId, Instant> latest() {
        var latest = new HashMap<CandidateId, Instant>();
        activities.forEach(activity ->
                activity.latest().forEach((id, at) -> latest.merge(id, at, (a, b) -> a.isAfter(b) ? a : b)));
        return latest;
    }

    private static String least(@Nullable Integer months) {
        return months == null ? "no time" : months(months);
    }

    private static String months(@Nullable Integer months) {
        return months == null ? "no end" : months == 1 ? "1 month" : months + " months";
    }
}
