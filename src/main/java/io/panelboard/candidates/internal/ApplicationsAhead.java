package io.panelboard.candidates.internal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications.NewApplication;
import io.panelboard.candidates.Applications.Outlook;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.jobs.Job;
import io.panelboard.people.EmailAddress;
import io.panelboard.people.Person;
import io.panelboard.shared.Folding;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Checks applications that are to be added: one, or many with as many queries as for one. */
final class ApplicationsAhead {

    private static final int LONGEST = 200;

    private final MongoCandidates candidates;
    private final Person by;
    private final Job job;
    private final Map<String, Candidate> known;
    private final Set<CandidateId> there;
    private final Map<String, Candidate> owners;

    /** @param job that all of them are for */
    ApplicationsAhead(
            MongoOperations mongo, MongoCandidates candidates, Person by, Job job, List<NewApplication> asked) {
        this.candidates = candidates;
        this.by = by;
        this.job = job;
        known = candidates.byEmails(
                asked.stream().map(ApplicationsAhead::address).collect(Collectors.toSet()));
        there = find(mongo, "candidate", known.values().stream().map(Candidate::id))
                .map(Application::candidate)
                .collect(Collectors.toSet());
        Map<String, CandidateId> holders = find(
                        mongo,
                        "externalId",
                        asked.stream()
                                .map(application -> application.externalId().strip())
                                .filter(id -> !id.isEmpty()))
                .collect(Collectors.toMap(
                        application -> Objects.requireNonNull(application.externalId()),
                        Application::candidate,
                        (first, _) -> first));
        Map<CandidateId, Candidate> people = candidates.byIds(holders.values());
        owners = holders.entrySet().stream()
                .filter(holder -> people.containsKey(holder.getValue()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, holder -> Objects.requireNonNull(people.get(holder.getValue()))));
    }

    private Stream<Application> find(MongoOperations mongo, String field, Stream<?> values) {
        List<?> asked = values.toList();
        return asked.isEmpty()
                ? Stream.empty()
                : mongo
                        .find(
                                query(where("job").is(job.id()).and(field).in(asked)),
                                Application.class,
                                MongoApplications.COLLECTION)
                        .stream();
    }

    /** Says what adding this one would lead to. */
    Outlook outlook(NewApplication asked) {
        try {
            check(asked);
            MongoCandidates.checkEntry(asked.name(), asked.email());
            Candidate candidate = known.get(address(asked));
            if (candidate == null) {
                return new Outlook.New();
            }
            if (!Folding.same(candidate.name(), asked.name())) {
                throw candidates.taken(by, candidate.email(), candidate);
            }
            if (there.contains(candidate.id())) {
                return new Outlook.There();
            }
            // Who applies for jobs of others is not told, as add does not tell either.
            return candidates.isSeenBy(by, candidate) ? new Outlook.Again() : new Outlook.New();
        } catch (RuleViolation refused) {
            return new Outlook.Refused(refused.sentence());
        }
    }

    /**
     * Checks where an application comes from.
     *
     * @throws RuleViolation naming {@code source} or {@code externalId} if it is too long, or the id is that of another
     *     candidate for this job
     */
    void check(NewApplication asked) {
        source(asked);
        String id = externalId(asked);
        Candidate owner = id == null ? null : owners.get(id);
        if (owner != null && !owner.email().equals(address(asked))) {
            throw new RuleViolation(
                    "externalId",
                    CandidatesViolation.EXTERNAL_ID_TAKEN,
                    Objects.requireNonNull(id),
                    owner.name(),
                    owner.email(),
                    job.title());
        }
    }

    static String source(NewApplication asked) {
        return Texts.atMost("source", "The source", asked.source(), LONGEST);
    }

    static @Nullable String externalId(NewApplication asked) {
        String id = Texts.atMost("externalId", "The id elsewhere", asked.externalId(), LONGEST);
        return id.isEmpty() ? null : id;
    }

    private static String address(NewApplication asked) {
        return EmailAddress.normalized(asked.email());
    }
}
