package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateChanged;
import io.panelboard.candidates.CandidateErasure;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Erasures;
import io.panelboard.candidates.Retention;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases candidates. First one write replaces name and address and marks the entry; then every module erases its part,
 * and the mark is set to done. After an interruption the mark is found and the rest is repeated, every five minutes and
 * at the next start.
 */
@Service
class CandidateEraser implements Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(CandidateEraser.class);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final MongoOperations mongo;
    private final ObjectProvider<CandidateErasure> parts;
    private final CandidateAccess access;
    private final Retention retention;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CandidateEraser(
            MongoOperations mongo,
            CandidateAccess access,
            Retention retention,
            ObjectProvider<CandidateErasure> parts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.access = access;
        this.retention = retention;
        this.parts = parts;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void erase(Person by, CandidateId id, String typedName) {
        by.require(Role.HIRING_MANAGER, "erase candidates");
        Candidate stored = mongo.findById(id, Candidate.class, MongoCandidates.COLLECTION);
        if (stored == null || stored.isErased()) {
            throw new RuleViolation(CandidatesViolation.GONE);
        }
        if (stored.is(by)) {
            throw new NotAllowed(CandidatesViolation.OWN_ERASURE);
        }
        access.requireEvery(by, id);
        access.requireNoHold(id);
        Retention.Due kept = retention.keptUntil(stored);
        if (kept != null) {
            throw new RuleViolation(
                    CandidatesViolation.KEPT_BY_RULE, DAY.format(kept.at().atZone(by.zone())), kept.why());
        }
        if (!Folding.same(typedName, stored.name())) {
            throw new RuleViolation("confirmation", CandidatesViolation.CONFIRMATION_DIFFERS, stored.name());
        }
        Candidate marked = mark(stored, by);
        // Open pages drop the name now, whether or not every part of it can be reached.
        events.publishEvent(new CandidateChanged(id));
        events.publishEvent(AuditRequested.of(by.id(), "erased a candidate", "candidate " + id.value()));
        if (!finished(marked)) {
            throw new RuleViolation(CandidatesViolation.ERASURE_UNFINISHED);
        }
    }

    private Candidate mark(Candidate stored, Person by) {
        var mark = new Candidate.Erased(by.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), false);
        var marked = new Candidate(
                stored.id(),
                Candidate.ERASED_NAME,
                // Unique, as every candidate's address has to be, and nobody's.
                "erased-" + stored.id().value() + "@erased.invalid",
                stored.addedAt(),
                mark,
                stored.version());
        try {
            return mongo.save(marked, MongoCandidates.COLLECTION);
        } catch (OptimisticLockingFailureException e) {
            throw (RuleViolation) new RuleViolation(CandidatesViolation.CHANGED_BEFORE_ERASURE).initCause(e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void finishPendingErasures() {
        mongo.find(query(where("erased.done").is(false)), Candidate.class, MongoCandidates.COLLECTION)
                .forEach(this::finished);
    }

    private boolean finished(Candidate marked) {
        try {
            parts.orderedStream().forEach(part -> part.erase(marked));
            mongo.updateFirst(
                    query(where("_id").is(marked.id())),
                    new Update().set("erased.done", true),
                    MongoCandidates.COLLECTION);
            events.publishEvent(new CandidateChanged(marked.id()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Candidate {} is not erased everywhere yet; it will be tried again",
                    marked.id().value(),
                    e);
            return false;
        }
    }
}
