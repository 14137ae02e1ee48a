package io.panelboard.jobs.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobChanged;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.JobUse;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.questions.QuestionSets;
import io.panelboard.questions.Revision;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Stores jobs in MongoDB, one document each, with their interview plan. */
@Service
class MongoJobs implements Jobs, Indexes {

    static final String COLLECTION = "jobs";

    private static final int LONGEST_REASON = 500;
    private static final Comparator<Job> OPEN_FIRST = Comparator.comparing((Job job) -> !job.isOpen())
            .thenComparing(Job::title, Folding.ORDER)
            .thenComparing(job -> job.details().level(), Folding.ORDER)
            .thenComparing(job -> job.id().value());

    private final MongoOperations mongo;
    private final People people;
    private final QuestionSets questionSets;
    private final ObjectProvider<JobUse> uses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoJobs(
            MongoOperations mongo,
            People people,
            QuestionSets questionSets,
            ObjectProvider<JobUse> uses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.people = people;
        this.questionSets = questionSets;
        this.uses = uses;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("details.managers", Sort.Direction.ASC).named("manager"));
        indexes.createIndex(new Index("details.recruiter", Sort.Direction.ASC).named("recruiter"));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(mongo.findById(id, Job.class, COLLECTION));
    }

    @Override
    public Map<JobId, Job> byIds(Collection<JobId> ids) {
        return mongo.find(query(where("_id").in(ids)), Job.class, COLLECTION).stream()
                .collect(Collectors.toUnmodifiableMap(Job::id, Function.identity()));
    }

    @Override
    public List<Job> of(Person person) {
        if (!person.has(Role.HIRING_MANAGER)) {
            return List.of();
        }
        var named = new Criteria()
                .orOperator(
                        where("details.managers").is(person.id()),
                        where("details.recruiter").is(person.id()));
        return sorted(mongo.find(query(named), Job.class, COLLECTION));
    }

    @Override
    public List<Job> all(Person viewer) {
        viewer.require(Role.ADMINISTRATOR, "see all jobs");
        return sorted(mongo.find(new Query(), Job.class, COLLECTION));
    }

    private static List<Job> sorted(List<Job> jobs) {
        return jobs.stream().sorted(OPEN_FIRST).toList();
    }

    @Override
    public Job get(Person viewer, JobId id) {
        if (!viewer.has(Role.ADMINISTRATOR)) {
            viewer.require(Role.HIRING_MANAGER, "see jobs");
        }
        Job job = find(id).orElseThrow(() -> new RuleViolation(JobsViolation.GONE));
        if (!viewer.has(Role.ADMINISTRATOR) && !job.isOf(viewer)) {
            throw new NotAllowed(JobsViolation.NOT_YOURS);
        }
        return job;
    }

    @Override
    public Job open(Person by, Job.Details details) {
        by.require(Role.HIRING_MANAGER, "open jobs");
        List<PersonId> managers = Stream.concat(details.managers().stream(), Stream.of(by.id()))
                .distinct()
                .toList();
        Job job = new Job(
                new JobId(Ids.random()), checked(details.managedBy(managers), null), now(), by.id(), null, null);
        Job stored = mongo.insert(job, COLLECTION);
        announce(stored, by, "opened a job", null);
        return stored;
    }

    @Override
    public Job change(Person by, Job before, Job.Details details) {
        by.require(Role.HIRING_MANAGER, "change jobs");
        Job stored = mine(by, before);
        Job saved = save(with(stored, checked(details, stored.details()), stored.closed()));
        announce(saved, by, "changed a job" + members(stored, saved), null);
        return saved;
    }

    @Override
    public Job grant(Person by, Job before, List<PersonId> managers) {
        by.require(Role.ADMINISTRATOR, "say who the hiring managers of a job are");
        Job stored = unchanged(before);
        List<PersonId> checked = JobRules.managers(managers, stored.details().managers(), people.byIds(managers));
        Job saved = save(with(stored, stored.details().managedBy(checked), stored.closed()));
        announce(saved, by, "said who the hiring managers of a job are" + members(stored, saved), null);
        return saved;
    }

    @Override
    public Job close(Person by, Job before, String reason, boolean ending) {
        by.require(Role.HIRING_MANAGER, "close jobs");
        Job stored = mine(by, before);
        if (!stored.isOpen()) {
            throw new RuleViolation(JobsViolation.CLOSED);
        }
        String why = Texts.required("reason", "A reason", reason, LONGEST_REASON);
        Job saved = save(with(stored, stored.details(), new Job.Closed(by.id(), now(), why)));
        announce(saved, by, "closed a job", why);
        if (ending) {
            uses.forEach(use -> use.end(by.id(), saved.id(), why));
        }
        return saved;
    }

    @Override
    public Job reopen(Person by, Job before) {
        by.require(Role.HIRING_MANAGER, "open jobs again");
        Job stored = mine(by, before);
        if (stored.isOpen()) {
            throw new RuleViolation(JobsViolation.OPEN);
        }
        Job saved = save(with(stored, stored.details(), null));
        announce(saved, by, "opened a job again", null);
        return saved;
    }

    /** Describes who came to a job and who left it, for the audit trail: access hangs on that. */
    private static String members(Job before, Job after) {
        List<PersonId> then = Stream.concat(
                        before.details().managers().stream(),
                        Stream.ofNullable(before.details().recruiter()))
                .toList();
        List<PersonId> now = Stream.concat(
                        after.details().managers().stream(),
                        Stream.ofNullable(after.details().recruiter()))
                .toList();
        String changes = Stream.concat(
                        now.stream().filter(id -> !then.contains(id)).map(id -> "added person " + id.value()),
                        then.stream().filter(id -> !now.contains(id)).map(id -> "removed person " + id.value()))
                .collect(Collectors.joining(", "));
        return changes.isEmpty() ? "" : ": " + changes;
    }

    private Job.Details checked(Job.Details details, Job.@Nullable Details before) {
        List<PersonId> named = Stream.of(
                        details.managers().stream(),
                        Stream.ofNullable(details.recruiter()),
                        details.rounds().stream().flatMap(round -> round.people().stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return JobRules.checked(details, before, people.byIds(named), this::revision);
    }

    private @Nullable Revision revision(Round round) {
        if (round.pinned() != null) {
            return questionSets.revision(round.pinned()).orElse(null);
        }
        return questionSets.revisions(round.set()).stream()
                .max(Comparator.comparingInt(Revision::number))
                .orElse(null);
    }

    private Job mine(Person by, Job before) {
        Job stored = find(before.id()).orElseThrow(() -> new RuleViolation(JobsViolation.GONE));
        if (!stored.isOf(by)) {
            throw new NotAllowed(JobsViolation.NOT_YOURS);
        }
        return unchanged(before);
    }

    private Job unchanged(Job before) {
        Job stored = find(before.id()).orElseThrow(() -> new RuleViolation(JobsViolation.GONE));
        if (!Objects.equals(stored.version(), before.version())) {
            throw new RuleViolation(JobsViolation.CHANGED_MEANWHILE);
        }
        return stored;
    }

    private Job save(Job job) {
        try {
            return mongo.save(job, COLLECTION);
        } catch (OptimisticLockingFailureException e) {
            throw (RuleViolation) new RuleViolation(JobsViolation.CHANGED_MEANWHILE).initCause(e);
        }
    }

    private void announce(Job job, Person by, String action, @Nullable String reason) {
        events.publishEvent(new JobChanged(job.id()));
        events.publishEvent(new AuditRequested(
                Ids.random(), by.id().value(), action, "job " + job.id().value(), reason));
    }

    private static Job with(Job job, Job.Details details, Job.@Nullable Closed closed) {
        return new Job(job.id(), details, job.openedAt(), job.openedBy(), closed, job.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
