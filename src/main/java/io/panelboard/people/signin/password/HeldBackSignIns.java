package io.panelboard.people.signin.password;

import static java.util.stream.Collectors.groupingBy;

import io.panelboard.people.People;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.people.signin.password.SignInAttempts.Refused;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shows administrators whose sign-in is held back by failed attempts on this node, and lets them try again. */
@Component
public class HeldBackSignIns {

    /** Limits the networks that are returned, of those that are held back for all accounts. */
    private static final int MOST_NETWORKS = 20;

    private static final String RIGHT = "see whose sign-in is held back";

    private final SignInAttempts attempts;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldBackSignIns(SignInAttempts attempts, People people, ApplicationEventPublisher events, Clock clock) {
        this.attempts = attempts;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Describes a person whose next attempt is refused.
     *
     * @param networks from where; empty if from everywhere
     * @param until the earliest time at which an attempt is accepted
     */
    public record HeldBack(Person person, List<String> networks, Instant since, Instant until) {}

    /** Describes a network from which nobody's attempt is accepted. */
    public record HeldBackNetwork(String network, Instant since, Instant until) {}

    /**
     * Returns the people who are held back, by name. Attempts on addresses that belong to nobody are left out.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    public List<HeldBack> people(Person by) {
        by.require(Role.ADMINISTRATOR, RIGHT);
        // Not each account on its own: an attacker may have tried many thousands that belong to nobody.
        var refused = attempts.refused().filter(one -> !one.account().isEmpty()).collect(groupingBy(Refused::account));
        return refused.isEmpty()
                ? List.of()
                : people.all().stream()
                        .filter(person -> refused.containsKey(account(person)))
                        .map(person -> heldBack(person, refused.getOrDefault(account(person), List.of())))
                        .toList();
    }

    private static String account(Person person) {
        return SignInAttempts.account(person.email());
    }

    /**
     * Returns the networks that are held back for all accounts, the latest first.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    public List<HeldBackNetwork> networks(Person by) {
        by.require(Role.ADMINISTRATOR, RIGHT);
        return attempts.refused()
                .filter(refused -> refused.account().isEmpty())
                .sorted(Comparator.comparing(Refused::since))
                .limit(MOST_NETWORKS)
                .map(refused -> new HeldBackNetwork(refused.network(), since(refused.since()), until(refused.until())))
                .toList();
    }

    /**
     * Discards the failed attempts of a person.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if the person does not exist
     */
    public void release(Person by, PersonId id) {
        by.require(Role.ADMINISTRATOR, "let others try to sign in again");
        Person person = people.find(id).orElseThrow(() -> new RuleViolation(PeopleViolation.GONE));
        attempts.forgetAccount(person.email());
        events.publishEvent(
                AuditRequested.of(by.id(), "let a person try to sign in again", PersonDocument.label(person.id())));
    }

    /**
     * Discards the failed attempts that count for a network as a whole.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    public void releaseNetwork(Person by, String network) {
        by.require(Role.ADMINISTRATOR, "let others try to sign in again");
        attempts.forgetNetwork(network);
        events.publishEvent(AuditRequested.of(by.id(), "let a network try to sign in again", "network " + network));
    }

    private HeldBack heldBack(Person person, List<Refused> refused) {
        boolean everywhere = refused.stream().anyMatch(one -> one.network().isEmpty());
        var networks = everywhere
                ? List.<String>of()
                : refused.stream().map(Refused::network).distinct().sorted().toList();
        Duration since = refused.stream()
                .map(Refused::since)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration until = refused.stream()
                .map(Refused::until)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new HeldBack(person, networks, since(since), until(until));
    }

    private Instant since(Duration ago) {
        return clock.instant().minus(ago);
    }

    private Instant until(Duration ahead) {
        return clock.instant().plus(ahead);
    }
}
