package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationChanged;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.JobUse;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Stores applications in MongoDB: one document each, candidate and job unique together through an index. */
@Service
class MongoApplications implements Applications, JobUse, Indexes {

    static final String COLLECTION = "applications";

    private static final int LONGEST_REASON = 500;
    private static final Comparator<Applicant> BY_NAME = Comparator.comparing(
                    (Applicant applicant) -> applicant.candidate().name(), Folding.ORDER)
            .thenComparing(applicant -> applicant.candidate().email())
            .thenComparing(applicant -> applicant.job().title(), Folding.ORDER);

    private final MongoOperations mongo;
    private final MongoCandidates candidates;
    private final Jobs jobs;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoApplications(
            MongoOperations mongo,
            MongoCandidates candidates,
            Jobs jobs,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.candidates = candidates;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("candidate", Sort.Direction.ASC)
                .on("job", Sort.Direction.ASC)
                .unique()
                .named("candidate-job"));
        indexes.createIndex(new Index("job", Sort.Direction.ASC).named("job"));
        indexes.createIndex(new Index("externalId", Sort.Direction.ASC).sparse().named("externalId"));
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return Optional.ofNullable(mongo.findById(id, Application.class, COLLECTION));
    }

    @Override
    public Map<ApplicationId, Application> byIds(Collection<ApplicationId> ids) {
        return mongo.find(query(where("_id").in(ids)), Application.class, COLLECTION).stream()
                .collect(Collectors.toUnmodifiableMap(Application::id, Function.identity()));
    }

    @Override
    public List<Application> all() {
        return mongo.findAll(Application.class, COLLECTION);
    }

    @Override
    public List<Applicant> of(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see candidates");
        Map<JobId, Job> mine =
                jobs.of(viewer).stream().collect(Collectors.toUnmodifiableMap(Job::id, Function.identity()));
        List<Application> found = mongo.find(query(where("job").in(mine.keySet())), Application.class, COLLECTION);
        Map<CandidateId, Candidate> people =
                candidates.byIds(found.stream().map(Application::candidate).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(application -> Optional.ofNullable(people.get(application.candidate()))
                        .filter(candidate -> !candidate.isErased())
                        .map(candidate -> new Applicant(
                                application, candidate, Objects.requireNonNull(mine.get(application.job()))))
                        .stream())
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<Applicant> of(Person viewer, CandidateId id) {
        viewer.require(Role.HIRING_MANAGER, "see candidates");
        Candidate candidate = candidates
                .find(id)
                .filter(found -> !found.isErased())
                .orElseThrow(() -> new RuleViolation(CandidatesViolation.UNKNOWN));
        if (candidate.is(viewer)) {
            throw new NotAllowed(CandidatesViolation.OWN_PAGE);
        }
        List<Applicant> visible = visible(viewer, candidate);
        if (visible.isEmpty()) {
            throw new NotAllowed(CandidatesViolation.JOB_NOT_YOURS);
        }
        return visible;
    }

    private List<Applicant> visible(Person viewer, Candidate candidate) {
        List<Application> found = ofCandidate(candidate.id());
        Map<JobId, Job> known = jobs.byIds(found.stream().map(Application::job).toList());
        return found.stream()
                .flatMap(application -> Optional.ofNullable(known.get(application.job()))
                        .filter(job -> job.isOf(viewer))
                        .map(job -> new Applicant(application, candidate, job))
                        .stream())
                .sorted(Comparator.comparing(
                                (Applicant applicant) -> applicant.application().appliedAt())
                        .reversed())
                .toList();
    }

    List<Application> ofCandidate(CandidateId candidate) {
        return mongo.find(query(where("candidate").is(candidate)), Application.class, COLLECTION);
    }

    @Override
    public Applicant add(Person by, JobId id, NewApplication asked) {
        by.require(Role.HIRING_MANAGER, "add candidates");
        Job job = openJob(by, id);
        new ApplicationsAhead(mongo, candidates, by, job, List.of(asked)).check(asked);
        Candidate candidate = candidates.addOrFind(by, asked.name(), asked.email());
        var application = new Application(
                new ApplicationId(Ids.random()),
                candidate.id(),
                job.id(),
                ApplicationsAhead.source(asked),
                ApplicationsAhead.externalId(asked),
                now(),
                null,
                null,
                null);
        try {
            application = mongo.insert(application, COLLECTION);
        } catch (DuplicateKeyException e) {
            var twice = new RuleViolation("job", CandidatesViolation.APPLIED_ALREADY, candidate.name(), job.title());
            throw (RuleViolation) twice.initCause(e);
        }
        if (candidates.find(candidate.id()).filter(found -> !found.isErased()).isEmpty()) {
            // Its source is a text about somebody who was erased meanwhile.
            mongo.remove(application, COLLECTION);
            throw new RuleViolation(CandidatesViolation.ERASED);
        }
        announce(application, by.id(), "added an application", null);
        return new Applicant(application, candidate, job);
    }

    @Override
    public List<Outlook> preview(Person by, JobId job, List<NewApplication> asked) {
        by.require(Role.HIRING_MANAGER, "add candidates");
        if (asked.size() > MOST_AT_ONCE) {
            throw new RuleViolation("file", CandidatesViolation.TOO_MANY_APPLICATIONS, MOST_AT_ONCE, asked.size());
        }
        var ahead = new ApplicationsAhead(mongo, candidates, by, openJob(by, job), asked);
        return asked.stream().map(ahead::outlook).toList();
    }

    private Job openJob(Person by, JobId id) {
        Job job = jobs.find(id).orElseThrow(() -> new RuleViolation("job", CandidatesViolation.JOB_GONE));
        if (!job.isOf(by)) {
            throw new NotAllowed(CandidatesViolation.JOB_NOT_YOURS);
        }
        if (!job.isOpen()) {
            throw new RuleViolation("job", CandidatesViolation.JOB_CLOSED, job.title());
        }
        return job;
    }

    @Override
    public Application end(Person by, Application before, Application.Status status, String reason) {
        by.require(Role.HIRING_MANAGER, "end applications");
        Application stored = mine(by, before);
        if (status == Application.Status.ACTIVE) {
            return save(stored.ended(null), by.id(), "took an application up again", null);
        }
        String why = Texts.required("reason", "A reason", reason, LONGEST_REASON);
        var ending = new Application.Ending(status, by.id(), now(), why);
        return save(
                stored.ended(ending),
                by.id(),
                "ended an application as %s".formatted(status.label().toLowerCase(Locale.ROOT)),
                why);
    }

    @Override
    public Application hold(Person by, Application before, boolean held, String reason) {
        by.require(Role.HIRING_MANAGER, "put applications on legal hold");
        Application stored = mine(by, before);
        String why = Texts.required("reason", "A reason", reason, LONGEST_REASON);
        if (!held) {
            return save(stored.held(null), by.id(), "took a legal hold back", why);
        }
        Application kept = store(stored.held(new Application.Hold(by.id(), now(), why)));
        // An erasure that has looked for holds before ends here, or was faster and ends this.
        if (!candidates.touch(stored.candidate())) {
            mongo.updateFirst(
                    query(where("_id").is(kept.id())),
                    new Update().unset("hold").inc("version", 1),
                    COLLECTION);
            throw new RuleViolation(CandidatesViolation.ERASED_BEFORE_HOLD);
        }
        announce(kept, by.id(), "put an application on legal hold", why);
        return kept;
    }

    /** Returns the application as it is stored, if this person may change it and has seen it like that. */
    private Application mine(Person by, Application before) {
        Application stored =
                find(before.id()).orElseThrow(() -> new RuleViolation(CandidatesViolation.APPLICATION_GONE));
        if (jobs.find(stored.job()).filter(job -> job.isOf(by)).isEmpty()) {
            throw new NotAllowed(CandidatesViolation.JOB_NOT_YOURS);
        }
        Candidate candidate = candidates
                .find(stored.candidate())
                .orElseThrow(() -> new RuleViolation(CandidatesViolation.APPLICATION_GONE));
        if (candidate.is(by)) {
            throw new NotAllowed(CandidatesViolation.OWN_ENTRY);
        }
        if (candidate.isErased()) {
            throw new RuleViolation(CandidatesViolation.ERASED);
        }
        if (!Objects.equals(stored.version(), before.version())) {
            throw new RuleViolation(CandidatesViolation.APPLICATION_CHANGED);
        }
        return stored;
    }

    @Override
    public int open(JobId job) {
        return openWithCandidate(job).size();
    }

    @Override
    public void end(PersonId by, JobId job, String reason) {
        var ending = new Application.Ending(Application.Status.REJECTED, by, now(), reason);
        openWithCandidate(job).forEach(application -> end(application.id(), ending));
    }

    /** Ends an application that is still open, however often others change it meanwhile. */
    private void end(ApplicationId id, Application.Ending ending) {
        Optional<Application> still = find(id).filter(Application::isActive);
        while (still.isPresent()) {
            try {
                Application ended = mongo.save(still.get().ended(ending), COLLECTION);
                announce(ended, ending.by(), "ended an application as rejected", ending.reason());
                return;
            } catch (OptimisticLockingFailureException faster) {
                still = find(id).filter(Application::isActive);
            }
        }
    }

    /** Returns the open applications for a job without those of erased candidates, which are nobody's any more. */
    private List<Application> openWithCandidate(JobId job) {
        List<Application> open = mongo.find(openOf(job), Application.class, COLLECTION);
        Map<CandidateId, Candidate> people =
                candidates.byIds(open.stream().map(Application::candidate).collect(Collectors.toSet()));
        return open.stream()
                .filter(application -> Optional.ofNullable(people.get(application.candidate()))
                        .filter(candidate -> !candidate.isErased())
                        .isPresent())
                .toList();
    }

    private static Query openOf(JobId job) {
        return query(where("job").is(job).and("ending").is(null));
    }

    private Application save(Application application, PersonId by, String action, @Nullable String reason) {
        Application saved = store(application);
        announce(saved, by, action, reason);
        return saved;
    }

    private Application store(Application application) {
        try {
            return mongo.save(application, COLLECTION);
        } catch (OptimisticLockingFailureException e) {
            throw (RuleViolation) new RuleViolation(CandidatesViolation.APPLICATION_CHANGED).initCause(e);
        }
    }

    private void announce(Application application, PersonId by, String action, @Nullable String reason) {
        events.publishEvent(new ApplicationChanged(application.id(), application.candidate()));
        events.publishEvent(new AuditRequested(
                Ids.random(),
                by.value(),
                action,
                "candidate " + application.candidate().value(),
                reason));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
