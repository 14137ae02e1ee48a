package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.RuleViolation;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: checked, hashed, compared. */
@Component
class Passwords implements Credentials, OwnPassword {

    private final PeopleStore store;
    private final PasswordEncoder encoder;
    private final StoredSignIns signIns;
    private final PasswordTries tries;
    private final ApplicationEventPublisher events;

    Passwords(
            PeopleStore store,
            PasswordEncoder encoder,
            StoredSignIns signIns,
            PasswordTries tries,
            ApplicationEventPublisher events) {
        this.store = store;
        this.encoder = encoder;
        this.signIns = signIns;
        this.tries = tries;
        this.events = events;
    }

    /**
     * The hash to store.
     *
     * @throws RuleViolation if the password is too weak
     */
    String hash(String password, String email, String name) {
        PasswordRules.check(password, email, name);
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** @throws RuleViolation if this is not the person's password, or too many that are not were given */
    Credential confirm(Person by, String current) {
        var stored = of(by.id()).orElseThrow(() -> new NotAllowed(PeopleViolation.NO_LONGER_ACTIVE));
        if (stored.passwordHash() == null) {
            throw new RuleViolation("current", PeopleViolation.NO_PASSWORD);
        }
        Runnable takeBack = tries.take(stored.person().email());
        if (takeBack == null) {
            throw new RuleViolation("current", PeopleViolation.TOO_MANY_WRONG_PASSWORDS);
        }
        if (!encoder.matches(current, stored.passwordHash())) {
            events.publishEvent(OnRecord.of(by.id(), "gave a wrong current password", MongoPeople.label(by.id())));
            throw new RuleViolation("current", PeopleViolation.PASSWORD_WRONG);
        }
        takeBack.run();
        return stored;
    }

    @Override
    public void change(Person by, @Nullable String signIn, String current, String replacement) {
        var stored = confirm(by, current);
        if (current.equals(replacement)) {
            throw new RuleViolation("password", PeopleViolation.PASSWORD_UNCHANGED);
        }
        String hash = hash(replacement, stored.person().email(), stored.person().name());
        // An open reset link would otherwise outlive the change that was made because of it.
        store.update(
                by.id(), PeopleStore.endingSignIns().set("passwordHash", hash).unset("invitation"));
        signIns.generationGrew(by.id(), signIn);
        events.publishEvent(OnRecord.of(by.id(), "changed the own password", MongoPeople.label(by.id())));
    }

    @Override
    public void rehash(PersonId id, String oldHash, String newHash) {
        store.updateIf(id, "passwordHash", oldHash, new Update().set("passwordHash", newHash));
    }

    @Override
    public Optional<Credential> byEmail(String email) {
        return store.byEmail(email.strip().toLowerCase(Locale.ROOT))
                .flatMap(PersonDocument::credential)
                .filter(c -> c.passwordHash() != null);
    }

    @Override
    public Optional<Credential> of(PersonId id) {
        return store.find(id).flatMap(PersonDocument::credential);
    }
}
