package io.panelboard.people.signin.sessions;

import io.panelboard.people.PersonId;
import io.panelboard.people.internal.Credential;
import io.panelboard.people.internal.LinkSecret;
import io.panelboard.people.internal.PeopleStore;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.Ids;
import io.panelboard.shared.StoreHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Manages the sign-ins of all browsers in the database: they survive a restart, are valid on every node, and each can
 * be ended from elsewhere. A person's sign-ins become invalid through the person's generation, which grows in the same
 * write that changes a password or a role; removing them as well only cleans up and closes open pages.
 */
@Component
public class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final SignInStore store;
    private final PeopleStore people;
    private final SignInLimits limits;
    private final Clock clock;
    private final StoreHistory history;
    private final ApplicationEventPublisher events;

    /** Holds what was proven and chosen at the sign-in. */
    public record Proof(boolean kept, boolean secondFactor) {}

    /** Describes the browser's name and network address. */
    public record Device(String browser, String address) {}

    /**
     * Holds a new sign-in.
     *
     * @param token the browser's credential; it cannot be derived from what is stored
     * @param until when it ends at the latest
     */
    public record Begun(String id, String token, Instant until) {}

    /** Holds a valid sign-in, with the current state of the person. */
    public record Current(String id, Credential credential, Instant seen) {}

    public SignIns(
            SignInStore store,
            PeopleStore people,
            SignInLimits limits,
            Clock clock,
            StoreHistory history,
            ApplicationEventPublisher events) {
        this.store = store;
        this.people = people;
        this.limits = limits;
        this.clock = clock;
        this.history = history;
        this.events = events;
    }

    /**
     * Begins a sign-in.
     *
     * @param generation the person's when the password was checked; if it has grown since, the new sign-in is invalid
     */
    public Begun begin(PersonId person, int generation, Proof proof, Device device) {
        Instant now = clock.instant();
        Instant until = now.plus(limits.atMost(proof.kept()));
        String id = Ids.random();
        String secret = LinkSecret.random();
        store.insert(new SignInDocument(
                id,
                person,
                generation,
                restoration(),
                LinkSecret.hash(secret),
                proof.kept(),
                proof.secondFactor(),
                now,
                now,
                until,
                ends(now, until, proof.kept()),
                device.browser(),
                device.address(),
                null));
        return new Begun(id, id + "." + secret, until);
    }

    /** Finds the sign-in with this id if it is valid. Called for every request; a single look-up. */
    public Optional<Current> current(String id) {
        return store.find(id).flatMap(this::ifValid);
    }

    /** Finds the sign-in of a browser's token if it is valid. */
    public Optional<Current> byToken(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return store.find(token.substring(0, dot))
                .filter(s -> LinkSecret.isHash(s.hash(), token.substring(dot + 1)))
                .flatMap(this::ifValid);
    }

    private Optional<Current> ifValid(SignInDocument signIn) {
        if (!clock.instant().isBefore(signIn.ends()) || !signIn.restoration().equals(restoration())) {
            return Optional.empty();
        }
        return people.find(signIn.person())
                .filter(p -> p.signInGeneration() == signIn.generation())
                .filter(p -> signIn.secondFactor() || !limits.needSecondFactor(p.roles()))
                .flatMap(PersonDocument::credential)
                .map(c -> new Current(signIn.id(), c, signIn.seen()));
    }

    /**
     * Describes how long a sign-in still lasts.
     *
     * @param idle without further activity
     * @param atMost whatever the person does
     */
    record Left(Duration idle, Duration atMost) {}

    /** Returns how long this sign-in still lasts; empty if it has ended. */
    Optional<Left> left(String id) {
        Instant now = clock.instant();
        return store.find(id).map(s -> new Left(Duration.between(now, s.ends()), Duration.between(now, s.until())));
    }

    /** Records activity of the person, at most once a minute. */
    public void seen(Current signIn) {
        Instant now = clock.instant();
        if (now.isBefore(signIn.seen().plus(PRECISION))) {
            return;
        }
        try {
            store.find(signIn.id())
                    .ifPresent(s -> store.update(
                            s.id(), new Update().set("seen", now).set("ends", ends(now, s.until(), s.kept()))));
        } catch (DataAccessException e) {
            // The next activity is written; the person's request matters more than this write.
            LOG.debug("A sign of the person could not be written", e);
        }
    }

    /**
     * Returns the id of the last restoration of the database, or empty; sign-ins and links from before it are invalid.
     */
    public String restoration() {
        return history.restoration().map(DatabaseRestored::id).orElse("");
    }

    public void end(String id) {
        remove(Set.of(id));
    }

    /** Returns those of the ids whose sign-ins are no longer valid. */
    public Set<String> ended(Collection<String> ids) {
        var ended = new HashSet<>(ids);
        store.all(ids).stream()
                .flatMap(s -> ifValid(s).stream())
                .map(Current::id)
                .forEach(ended::remove);
        return ended;
    }

    /** Returns the person's valid sign-ins, the last used first. */
    List<SignInDocument> of(PersonId person) {
        return store.of(person).stream()
                .filter(s -> ifValid(s).isPresent())
                .sorted((a, b) -> b.seen().compareTo(a.seen()))
                .toList();
    }

    /** Ends a person's sign-ins that match, and returns their number. */
    int end(PersonId person, Predicate<SignInDocument> which) {
        var ids =
                store.of(person).stream().filter(which).map(SignInDocument::id).collect(Collectors.toUnmodifiableSet());
        remove(ids);
        return ids.size();
    }

    /**
     * Removes a person's sign-ins after a write in which the generation grew.
     *
     * @param kept the one sign-in that stays valid, if the person made the change
     */
    public void generationGrew(PersonId person, @Nullable String kept) {
        if (kept != null) {
            people.find(person)
                    .ifPresent(p -> store.update(kept, new Update().set("generation", p.signInGeneration())));
        }
        end(person, s -> !s.id().equals(kept));
    }

    /** Marks the second factor as proven within this sign-in. */
    public void secondFactorProven(String id) {
        store.update(id, new Update().set("secondFactor", true));
    }

    private void remove(Set<String> ids) {
        if (!ids.isEmpty()) {
            store.remove(ids);
            events.publishEvent(new SignInsEnded(ids));
        }
    }

    private Instant ends(Instant seen, Instant until, boolean kept) {
        Instant idle = seen.plus(limits.idle(kept));
        return idle.isBefore(until) ? idle : until;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void sweep() {
        store.sweep(clock.instant());
    }
}
