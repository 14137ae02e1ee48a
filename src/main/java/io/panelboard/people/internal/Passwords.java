package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.Refused;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: checked, hashed, compared. */
@Component
class Passwords implements Credentials {

    private final PeopleStore store;
    private final PasswordEncoder encoder;

    Passwords(PeopleStore store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    /**
     * The hash to store.
     *
     * @throws Refused if the password is too weak
     */
    String hash(String password, String email, String name) {
        PersonRules.password(password, email, name);
        return Objects.requireNonNull(encoder.encode(password));
    }

    void change(Person by, String current, String replacement) {
        var stored = of(by.id()).orElseThrow(() -> new NotAllowed("You are no longer active here."));
        if (!encoder.matches(current, stored.passwordHash())) {
            throw new Refused("current", "This is not your current password.");
        }
        if (current.equals(replacement)) {
            throw new Refused("password", "Choose a password that differs from the current one.");
        }
        String hash = hash(replacement, stored.person().email(), stored.person().name());
        // An open reset link would otherwise outlive the change that was made because of it.
        store.update(by.id(), new Update().set("passwordHash", hash).unset("invitation"));
    }

    @Override
    public Optional<Credential> byEmail(String email) {
        return credential(store.byEmail(email.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<Credential> of(PersonId id) {
        return credential(store.find(id));
    }

    private static Optional<Credential> credential(Optional<PersonDocument> found) {
        return found.filter(PersonDocument::active).flatMap(p -> {
            String hash = p.passwordHash();
            return hash == null ? Optional.empty() : Optional.of(new Credential(p.person(), hash));
        });
    }
}
