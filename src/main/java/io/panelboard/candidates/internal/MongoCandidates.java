package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.people.EmailAddress;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.Ids;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import io.panelboard.shared.mongo.Indexes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Stores candidates in MongoDB: one document each, the address unique through an index. */
@Service
class MongoCandidates implements Candidates, Indexes {

    static final String COLLECTION = "candidates";

    private static final int LONGEST = 200;
    private static final Comparator<Candidate> BY_NAME =
            Comparator.comparing(Candidate::name, Folding.ORDER).thenComparing(Candidate::email);

    private final MongoOperations mongo;
    private final CandidateAccess access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoCandidates(MongoOperations mongo, CandidateAccess access, Clock clock, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void ensure(MongoOperations mongo) {
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("email", Sort.Direction.ASC).unique().named("email"));
    }

    @Override
    public List<Candidate> all() {
        return mongo.findAll(Candidate.class, COLLECTION).stream()
                .filter(candidate -> !candidate.isErased())
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public Optional<Candidate> find(CandidateId id) {
        return Optional.ofNullable(mongo.findById(id, Candidate.class, COLLECTION));
    }

    @Override
    public Optional<Candidate> byEmail(String email) {
        var sameAddress = query(where("email").is(EmailAddress.normalized(email)));
        return Optional.ofNullable(mongo.findOne(sameAddress, Candidate.class, COLLECTION));
    }

    /** Returns the candidates of these addresses, as they are stored. */
    Map<String, Candidate> byEmails(Collection<String> emails) {
        return mongo.find(query(where("email").in(emails)), Candidate.class, COLLECTION).stream()
                .collect(Collectors.toUnmodifiableMap(Candidate::email, Function.identity()));
    }

    @Override
    public Map<CandidateId, Candidate> byIds(Collection<CandidateId> ids) {
        return mongo.find(query(where("id").in(ids)), Candidate.class, COLLECTION).stream()
                .collect(Collectors.toUnmodifiableMap(Candidate::id, Function.identity()));
    }

    /**
     * Returns the candidate of this address; adds them if there is none.
     *
     * @throws RuleViolation naming {@code name} or {@code email}, also if the candidate of this address has another name
     */
    Candidate addOrFind(Person by, String name, String email) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var candidate = checked(new Candidate(new CandidateId(Ids.random()), name, email, now, null));
        try {
            candidate = mongo.insert(candidate, COLLECTION);
        } catch (DuplicateKeyException e) {
            Candidate known = byEmail(candidate.email()).orElse(null);
            if (known == null || !Folding.same(known.name(), name)) {
                throw (RuleViolation) taken(by, candidate.email(), known).initCause(e);
            }
            return known;
        }
        events.publishEvent(AuditRequested.of(by.id(), "added a candidate", object(candidate)));
        return candidate;
    }

    /**
     * Ends an erasure that has read the candidate and not marked it yet, so that it looks again.
     *
     * @return false if the candidate is erased
     */
    boolean touch(CandidateId id) {
        return mongo.updateFirst(
                                query(where("_id").is(id).and("erased").is(null)),
                                new Update().inc("version", 1),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Candidate change(Person by, Candidate changed) {
        by.require(Role.HIRING_MANAGER, "change candidates");
        Candidate stored = find(changed.id()).orElseThrow(() -> new RuleViolation(CandidatesViolation.GONE));
        if (stored.isErased()) {
            throw new RuleViolation(CandidatesViolation.ERASED);
        }
        if (stored.is(by)) {
            throw new NotAllowed(CandidatesViolation.OWN_ENTRY);
        }
        access.requireOne(by, stored.id());
        if (!Objects.equals(stored.version(), changed.version())) {
            throw stale();
        }
        var candidate = checked(
                new Candidate(stored.id(), changed.name(), changed.email(), stored.addedAt(), stored.version()));
        try {
            candidate = mongo.save(candidate, COLLECTION);
        } catch (DuplicateKeyException e) {
            Candidate owner = byEmail(candidate.email()).orElse(null);
            throw (RuleViolation) taken(by, candidate.email(), owner).initCause(e);
        } catch (OptimisticLockingFailureException e) {
            throw (RuleViolation) stale().initCause(e);
        }
        events.publishEvent(new CandidateChanged(candidate.id()));
        events.publishEvent(AuditRequested.of(by.id(), "changed a candidate", object(candidate)));
        return candidate;
    }

    private static Candidate checked(Candidate c) {
        checkEntry(c.name(), c.email());
        return new Candidate(c.id(), c.name().strip(), EmailAddress.checked(c.email()), c.addedAt(), c.version());
    }

    /** @throws RuleViolation naming {@code name} or {@code email} if a candidate cannot have it */
    static void checkEntry(String name, String email) {
        Texts.required("name", "A name", name, LONGEST);
        EmailAddress.checked(email);
    }

    boolean isSeenBy(Person person, Candidate candidate) {
        return access.isSeenBy(person, candidate.id());
    }

    /** Names the owner of an address only to those who may see the owner. */
    RuleViolation taken(Person by, String email, @Nullable Candidate owner) {
        String name = owner != null && isSeenBy(by, owner) ? owner.name() : "another candidate";
        return new RuleViolation("email", CandidatesViolation.EMAIL_TAKEN, email, name);
    }

    private static RuleViolation stale() {
        return new RuleViolation(CandidatesViolation.CHANGED_MEANWHILE);
    }

    private static String object(Candidate candidate) {
        return "candidate " + candidate.id().value();
    }
}
