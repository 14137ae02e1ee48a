package io.panelboard.interviews.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Interview.Cancellation;
import io.panelboard.interviews.InterviewChanged;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.InterviewInUse;
import io.panelboard.interviews.Interviews;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.interviews.Seat;
import io.panelboard.interviews.TimeRange;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.JobId;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
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

/** Stores interviews in MongoDB, one document each. */
@Service
class MongoInterviews implements Interviews, Indexes {

    static final String COLLECTION = "interviews";

    private static final int LONGEST_REASON = 500;

    private final MongoOperations mongo;
    private final Applications applications;
    private final Jobs jobs;
    private final Candidates candidates;
    private final PlanCheck check;
    private final ObjectProvider<InterviewInUse> uses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoInterviews(
            MongoOperations mongo,
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            PlanCheck check,
            ObjectProvider<InterviewInUse> uses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.applications = applications;
        this.jobs = jobs;
        this.candidates = candidates;
        this.check = check;
        this.uses = uses;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("seats.person", Sort.Direction.ASC).named("person"));
        indexes.createIndex(new Index("revision", Sort.Direction.ASC).named("revision"));
        indexes.createIndex(new Index("application", Sort.Direction.ASC).named("application"));
        indexes.createIndex(new Index("candidate", Sort.Direction.ASC).named("candidate"));
        indexes.createIndex(new Index("startsAt", Sort.Direction.ASC).named("start"));
        mongo.indexOps(SeatLeft.class).createIndex(new Index("person", Sort.Direction.ASC).named("person"));
    }

    @Override
    public Optional<Interview> find(InterviewId id) {
        return Optional.ofNullable(mongo.findById(id, Interview.class, COLLECTION));
    }

    @Override
    public List<InterviewId> ids() {
        var query = new Query();
        query.fields().include("_id");
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(interview -> new InterviewId(interview.getString("_id")))
                .toList();
    }

    @Override
    public List<Interview> all(Person viewer) {
        viewer.require(Role.HIRING_MANAGER, "see all interviews");
        List<ApplicationId> seen = applications.of(viewer).stream()
                .map(applicant -> applicant.application().id())
                .toList();
        return mine(
                viewer,
                query(where("application").in(seen)),
                Comparator.comparing(Interview::startsAt).reversed());
    }

    @Override
    public void each(Consumer<Interview> reader) {
        try (var all = mongo.stream(new Query(), Interview.class, COLLECTION)) {
            all.forEach(reader);
        }
    }

    @Override
    public List<Interview> of(Person person) {
        if (!person.has(Role.INTERVIEWER)) {
            return List.of();
        }
        return mine(person, query(where("seats.person").is(person.id())), Comparator.comparing(Interview::startsAt));
    }

    @Override
    public List<Interview> everSeated(PersonId person) {
        List<InterviewId> left = mongo.find(query(where("person").is(person)), SeatLeft.class).stream()
                .map(SeatLeft::interview)
                .toList();
        var ever = new Criteria()
                .orOperator(where("seats.person").is(person), where("_id").in(left));
        return mongo.find(
                query(ever).addCriteria(where("cancelled").is(null)).with(Sort.by(Sort.Direction.DESC, "startsAt")),
                Interview.class,
                COLLECTION);
    }

    private List<Interview> mine(Person viewer, Query query, Comparator<Interview> order) {
        Optional<CandidateId> self = candidates.byEmail(viewer.email()).map(Candidate::id);
        return mongo.find(query, Interview.class, COLLECTION).stream()
                .filter(i -> !self.equals(Optional.of(i.candidate())))
                .sorted(order.thenComparing(i -> i.id().value()))
                .toList();
    }

    @Override
    public Interview plan(Person by, Plan plan) {
        by.require(Role.HIRING_MANAGER, "plan interviews");
        var interview = mongo.insert(check.planned(by, plan), COLLECTION);
        events.publishEvent(new InterviewChanged(interview.id()));
        events.publishEvent(AuditRequested.of(by.id(), "planned an interview", object(interview.id())));
        return interview;
    }

    @Override
    public Interview change(Person by, Interview before, Plan plan) {
        by.require(Role.HIRING_MANAGER, "change interviews");
        Interview stored = untouched(by, before.id());
        if (!Objects.equals(stored.version(), before.version())) {
            throw stale();
        }
        Interview saved = save(check.changed(by, stored, plan));
        events.publishEvent(new InterviewChanged(saved.id()));
        events.publishEvent(AuditRequested.of(by.id(), PlanChange.phrase(stored, saved), object(saved.id())));
        return saved;
    }

    @Override
    public Interview cancel(Person by, InterviewId id, String reason) {
        by.require(Role.HIRING_MANAGER, "cancel interviews");
        Interview i = untouched(by, id);
        String why = Texts.required("reason", "A reason", reason, LONGEST_REASON);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Interview saved = save(i.cancelledAs(new Cancellation(by.id(), now, why)));
        events.publishEvent(new InterviewChanged(id));
        events.publishEvent(
                new AuditRequested(Ids.random(), by.id().value(), "cancelled an interview", object(id), why));
        return saved;
    }

    @Override
    public boolean hasBegun(InterviewId id) {
        return find(id).filter(interview -> interview.begun() != null).isPresent() || hasBoard(id);
    }

    /** Whether anything has happened on the interview's board; boards of earlier versions fixed no plan. */
    private boolean hasBoard(InterviewId id) {
        return uses.stream().anyMatch(use -> use.started(id));
    }

    @Override
    public boolean begin(Interview before) {
        return store(before.begunAt(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public boolean reseat(Interview before, List<Seat> seats) {
        Interview now = before.seated(seats);
        // First: whoever has seen a board as one of its panel is known even if what follows fails.
        before.seats().stream()
                .map(Seat::person)
                .filter(person -> now.seat(person).isEmpty())
                .forEach(person -> mongo.save(SeatLeft.of(before.id(), person)));
        boolean stored = store(now);
        if (stored) {
            events.publishEvent(new InterviewChanged(before.id()));
        }
        return stored;
    }

    /** Replaces the interview by compare-and-set on its version; returns false if another write was faster. */
    private boolean store(Interview interview) {
        try {
            mongo.save(interview, COLLECTION);
            return true;
        } catch (OptimisticLockingFailureException faster) {
            return false;
        }
    }

    /** Returns the interview, if this person may change it and it can still be changed. */
    private Interview untouched(Person by, InterviewId id) {
        Interview interview = find(id).orElseThrow(() -> new RuleViolation(InterviewsViolation.GONE));
        candidates.find(interview.candidate()).ifPresent(c -> PlanRules.notTheCandidate(by, c));
        if (!ofJobs(by, List.of(interview)).contains(interview.id())) {
            throw new NotAllowed(InterviewsViolation.JOB_NOT_YOURS);
        }
        if (interview.isCancelled()) {
            throw new RuleViolation(InterviewsViolation.CANCELLED);
        }
        if (interview.begun() != null || hasBoard(id)) {
            throw new RuleViolation(InterviewsViolation.BEGUN);
        }
        return interview;
    }

    private Interview save(Interview interview) {
        try {
            return mongo.save(interview, COLLECTION);
        } catch (OptimisticLockingFailureException e) {
            RuleViolation why = hasBegun(interview.id()) ? new RuleViolation(InterviewsViolation.BEGUN) : stale();
            throw (RuleViolation) why.initCause(e);
        }
    }

    @Override
    public List<Conflict> conflicts(
            Person by,
            TimeRange slot,
            Collection<PersonId> people,
            @Nullable CandidateId candidate,
            @Nullable InterviewId except) {
        by.require(Role.HIRING_MANAGER, "see when people are free");
        // No interview is longer than LONGEST, so that one index on the start is enough.
        var earliest = slot.from().minus(Duration.ofMinutes(LONGEST));
        var near = query(where("startsAt").gt(earliest).lt(slot.until()));
        Optional<CandidateId> self = candidates.byEmail(by.email()).map(Candidate::id);
        List<Interview> overlapping = mongo.find(near, Interview.class, COLLECTION).stream()
                .filter(i ->
                        !i.isCancelled() && !i.id().equals(except) && i.slot().overlaps(slot))
                .sorted(Comparator.comparing(Interview::startsAt))
                .toList();
        Set<InterviewId> open = ofJobs(by, overlapping);
        return overlapping.stream()
                .map(i -> conflict(
                        i,
                        Set.copyOf(people),
                        candidate,
                        self.equals(Optional.of(i.candidate())) || !open.contains(i.id())))
                .filter(c -> c.ofCandidate() || !c.people().isEmpty())
                .toList();
    }

    @Override
    public List<Interview> ofCandidate(CandidateId candidate) {
        return mongo.find(query(where("candidate").is(candidate)), Interview.class, COLLECTION).stream()
                .sorted(Comparator.comparing(Interview::startsAt))
                .toList();
    }

    /** Returns those of the interviews that are for a job that this person works on. */
    private Set<InterviewId> ofJobs(Person person, List<Interview> asked) {
        Map<ApplicationId, Application> known = applications.byIds(asked.stream()
                .map(Interview::application)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<JobId, Job> named =
                jobs.byIds(known.values().stream().map(Application::job).collect(Collectors.toSet()));
        return asked.stream()
                .filter(interview -> Optional.ofNullable(interview.application())
                        .map(known::get)
                        .map(application -> named.get(application.job()))
                        .filter(job -> job.isOf(person))
                        .isPresent())
                .map(Interview::id)
                .collect(Collectors.toSet());
    }

    private static Conflict conflict(
            Interview other, Set<PersonId> people, @Nullable CandidateId candidate, boolean hidden) {
        var taken = other.seats().stream()
                .map(seat -> seat.person())
                .filter(people::contains)
                .toList();
        return new Conflict(
                other.slot(), Set.copyOf(taken), other.candidate().equals(candidate), hidden ? null : other);
    }

    private static RuleViolation stale() {
        return new RuleViolation(InterviewsViolation.CHANGED_MEANWHILE);
    }

    private static String object(InterviewId id) {
        return "interview " + id.value();
    }
}
