package io.panelboard.people.internal;

import io.panelboard.people.AccountChange;
import io.panelboard.people.AccountChange.Kind;
import io.panelboard.people.EmailAddress;
import io.panelboard.people.People.Invitation;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Ids;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Manages one-time links by which a person sets a password, the first time or again. */
@Component
public class Invitations {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final PeopleStore store;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            PeopleStore store, Passwords passwords, SignIns signIns, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.signIns = signIns;
        this.clock = clock;
        this.events = events;
    }

    Invitation invite(Person by, String typedEmail, String typedName, Set<Role> roles) {
        String secret = LinkSecret.random();
        String email = EmailAddress.checked(typedEmail);
        var person = PersonDocument.added(
                new PersonId(Ids.random()),
                email,
                PersonRules.name(typedName),
                by.zone().getId(),
                PersonRules.roles(roles),
                null,
                newInvitation(by, secret),
                new AccountChange(Kind.ACCOUNT_MADE, clock.instant(), by.id()));
        try {
            store.insert(person);
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("email", PeopleViolation.EMAIL_TAKEN, email);
        }
        events.publishEvent(AuditRequested.of(by.id(), "invited a person", PersonDocument.label(person.id())));
        return new Invitation(person.person(), secret);
    }

    Invitation renew(Person by, PersonId id) {
        if (by.id().equals(id)) {
            // An administrator's page left open must not be enough to take over the account.
            throw new RuleViolation(PeopleViolation.OWN_INVITATION);
        }
        var person = store.find(id).orElseThrow(() -> new RuleViolation(PeopleViolation.GONE));
        if (!person.active()) {
            throw new RuleViolation(PeopleViolation.NOT_ACTIVE, person.name());
        }
        String secret = LinkSecret.random();
        var update = new Update().set("invitation", newInvitation(by, secret));
        if (!store.update(id, noting(update, Kind.LINK_MADE, by.id()))) {
            throw new RuleViolation(PeopleViolation.GONE);
        }
        events.publishEvent(AuditRequested.of(by.id(), "made a new one-time link", PersonDocument.label(id)));
        return new Invitation(person.person(), secret);
    }

    /**
     * Returns the people with a valid link, and when it expires.
     *
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    public Map<PersonId, Instant> all(Person by) {
        by.require(Role.ADMINISTRATOR, "see invitations");
        var result = new HashMap<PersonId, Instant>();
        for (var person : store.all()) {
            var invitation = person.invitation();
            if (invitation != null && isValid(person, invitation)) {
                result.put(person.id(), invitation.expires());
            }
        }
        return Map.copyOf(result);
    }

    Optional<PersonDocument> invited(String secret) {
        return store.byInvitation(LinkSecret.hash(secret)).filter(p -> {
            var invitation = p.invitation();
            return invitation != null && isValid(p, invitation);
        });
    }

    void accept(String secret, String password) {
        var person = invited(secret).orElseThrow(Invitations::gone);
        String hash = passwords.hash(password, person.email(), person.name());
        var update = PeopleStore.endingSignIns().set("passwordHash", hash).unset("invitation");
        var invitation = Objects.requireNonNull(person.invitation());
        // The first use as well: its person may sign in by the identity provider, and another may have used the link.
        update = noting(update, Kind.LINK_USED, invitation.by());
        if (!store.updateIf(person.id(), "invitation.hash", LinkSecret.hash(secret), update)) {
            throw gone();
        }
        signIns.generationGrew(person.id(), null);
        events.publishEvent(
                AuditRequested.of(person.id(), "set a password by a one-time link", PersonDocument.label(person.id())));
    }

    private Update noting(Update update, Kind kind, @Nullable PersonId by) {
        return PersonDocument.noting(update, new AccountChange(kind, clock.instant(), by));
    }

    private PersonDocument.Open newInvitation(Person by, String secret) {
        return new PersonDocument.Open(
                LinkSecret.hash(secret), clock.instant().plus(VALIDITY), signIns.restoration(), by.id());
    }

    private boolean isValid(PersonDocument person, PersonDocument.Open invitation) {
        return person.active()
                && clock.instant().isBefore(invitation.expires())
                && invitation.isOf(signIns.restoration());
    }

    private static RuleViolation gone() {
        return new RuleViolation(PeopleViolation.INVITATION_INVALID);
    }
}
