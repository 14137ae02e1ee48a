package io.panelboard.people.signin.password;

import io.panelboard.people.EmailAddress;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.internal.Credential;
import io.panelboard.people.internal.PeopleStore;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks, hashes and compares passwords, and changes one's own. */
@Component
public class Passwords {

    private final PeopleStore store;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final PasswordTries tries;
    private final ApplicationEventPublisher events;

    public Passwords(
            PeopleStore store,
            PasswordEncoder encoder,
            SignIns signIns,
            PasswordTries tries,
            ApplicationEventPublisher events) {
        this.store = store;
        this.encoder = encoder;
        this.signIns = signIns;
        this.tries = tries;
        this.events = events;
    }

    /**
     * Checks and hashes a password.
     *
     * @throws RuleViolation if the password is too weak
     */
    public String hash(String password, String email, String name) {
        PasswordRules.check(password, email, name);
        return Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * Confirms a person's current password.
     *
     * @throws RuleViolation if the password is wrong, or too many wrong ones were given
     */
    public Credential confirm(Person by, String current) {
        var stored = of(by.id()).orElseThrow(() -> new NotAllowed(PeopleViolation.NO_LONGER_ACTIVE));
        if (stored.passwordHash() == null) {
            throw new RuleViolation("current", PeopleViolation.NO_PASSWORD);
        }
        Runnable takeBack = tries.take(stored.person().email());
        if (takeBack == null) {
            throw new RuleViolation("current", PeopleViolation.TOO_MANY_WRONG_PASSWORDS);
        }
        if (!encoder.matches(current, stored.passwordHash())) {
            events.publishEvent(
                    AuditRequested.of(by.id(), "gave a wrong current password", PersonDocument.label(by.id())));
            throw new RuleViolation("current", PeopleViolation.PASSWORD_WRONG);
        }
        takeBack.run();
        return stored;
    }

    /**
     * Changes the password and ends all other sign-ins of the person.
     *
     * @param signIn the current sign-in, which stays valid
     * @throws io.panelboard.shared.RuleViolation if the current one is wrong or the new one too weak
     */
    public void change(Person by, @Nullable String signIn, String current, String replacement) {
        var stored = confirm(by, current);
        if (current.equals(replacement)) {
            throw new RuleViolation("password", PeopleViolation.PASSWORD_UNCHANGED);
        }
        String hash = hash(replacement, stored.person().email(), stored.person().name());
        // An open reset link would otherwise stay valid after the change that was made because of it.
        store.update(
                by.id(), PeopleStore.endingSignIns().set("passwordHash", hash).unset("invitation"));
        signIns.generationGrew(by.id(), signIn);
        events.publishEvent(AuditRequested.of(by.id(), "changed the own password", PersonDocument.label(by.id())));
    }

    /** Stores the same password under a stronger hash. */
    public void rehash(PersonId id, String oldHash, String newHash) {
        store.updateIf(id, "passwordHash", oldHash, new Update().set("passwordHash", newHash));
    }

    /** Finds the credential of the active person with a password and this e-mail address, ignoring case. */
    public Optional<Credential> byEmail(String email) {
        return store.byEmail(EmailAddress.normalized(email))
                .flatMap(PersonDocument::credential)
                .filter(c -> c.passwordHash() != null);
    }

    /** Finds the credential of an active person. */
    public Optional<Credential> of(PersonId id) {
        return store.find(id).flatMap(PersonDocument::credential);
    }
}
