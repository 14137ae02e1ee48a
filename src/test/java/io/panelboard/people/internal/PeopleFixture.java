package io.panelboard.people.internal;

import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonDuties;
import io.panelboard.people.PersonErasure;
import io.panelboard.people.PersonErasures;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.password.Passwords;
import io.panelboard.people.signin.secondfactor.SecondFactors;
import io.panelboard.people.signin.sessions.AccountChanges;
import io.panelboard.people.signin.sessions.SignInLimits;
import io.panelboard.people.signin.sessions.SignInStore;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.people.signin.sessions.SignInsEnded;
import io.panelboard.people.signin.sessions.SignedInPlaces;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.DatabaseRestored;
import io.panelboard.shared.Ids;
import io.panelboard.shared.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Builds the module's services on a database, without the rest of the application. */
public final class PeopleFixture {

    static final String PASSWORD = "the old password";

    final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4), "demo", new BCryptPasswordEncoder(4)));
    final List<AuditRequested> record = new ArrayList<>();
    /** Starts years ahead, because a MongoDB removes expired documents by its own clock. */
    final SetClock clock = new SetClock(Instant.parse("2046-03-02T09:00:00Z"));

    final List<SignInsEnded> ended = new ArrayList<>();
    Optional<DatabaseRestored> restoration = Optional.empty();
    final PeopleStore store;
    final SignIns signIns;
    final Passwords passwords;
    final Invitations invitations;
    public final People people;
    final SecondFactors factors;
    /** Simulates that the rate limit is reached. */
    boolean tooManyTries;

    final SignedInPlaces places;
    final AccountChanges changes;
    final PersonErasures erasures;
    final List<PersonChanged> changed = new ArrayList<>();
    /** In how many interviews somebody is needed. */
    final Map<PersonId, Integer> duties = new HashMap<>();

    /** Who was told to other modules to be forgotten. */
    final List<PersonId> erased = new ArrayList<>();

    /** What others do in the middle of an erasure. */
    Runnable whileErasing = () -> {};

    final FirstAdministrator first;

    /** Holds the default limits, with no role that needs a second factor. */
    static final SignInLimits LIMITS = limits();

    static SignInLimits limits(Role... secondFactorFor) {
        return new SignInLimits(
                Duration.ofHours(12),
                Duration.ofMinutes(60),
                Duration.ofDays(14),
                Duration.ofDays(7),
                Set.of(secondFactorFor));
    }

    public PeopleFixture(MongoTemplate mongo) {
        this(mongo, true, LIMITS);
    }

    /** @param alone whether this is the only node on the database */
    PeopleFixture(MongoTemplate mongo, boolean alone, SignInLimits limits) {
        store = new PeopleStore(mongo, alone);
        store.ensure(mongo);
        var signInStore = new SignInStore(mongo, alone);
        signInStore.ensure(mongo);
        signIns = new SignIns(signInStore, store, limits, clock, () -> restoration, this::keep);
        passwords = new Passwords(store, encoder, signIns, account -> tooManyTries ? null : () -> {}, this::keep);
        invitations = new Invitations(store, passwords, signIns, clock, this::keep);
        people = new MongoPeople(store, invitations, signIns, clock, this::keep);
        factors = new SecondFactors(store, passwords, signIns, limits, clock, this::keep);
        places = new SignedInPlaces(signIns, store, this::keep);
        changes = new AccountChanges(store, signInStore, clock);
        var others = new StaticListableBeanFactory();
        others.addBean("duties", (PersonDuties) id -> duties.getOrDefault(id, 0));
        others.addBean("parts", (PersonErasure) (id, _) -> {
            erased.add(id);
            whileErasing.run();
        });
        erasures = new PersonEraser(
                store,
                signIns,
                others.getBeanProvider(PersonDuties.class),
                others.getBeanProvider(PersonErasure.class),
                clock,
                this::keep);
        first = new FirstAdministrator(store, new InstallationValues(mongo), passwords, this::keep);
    }

    private void keep(Object event) {
        if (event instanceof SignInsEnded signIns) {
            ended.add(signIns);
        } else if (event instanceof PersonChanged person) {
            changed.add(person);
        } else {
            record.add((AuditRequested) event);
        }
    }

    public Person firstAdministrator() {
        return add("Ada Admin", Role.ADMINISTRATOR);
    }

    /** Adds a person with {@link #PASSWORD}; the address follows from the name. */
    Person add(String name, Role... roles) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.test";
        var document = PersonDocument.added(
                new PersonId(Ids.random()), email, name, "UTC", Set.of(roles), encoder.encode(PASSWORD), null, null);
        store.insert(document);
        return document.person();
    }
}
