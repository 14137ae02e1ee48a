package io.panelboard.people.internal;

import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.Ids;
import io.panelboard.shared.OnRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The module's services on a database, without the rest of the application. */
final class PeopleFixture {

    static final String PASSWORD = "the old password";

    final PasswordEncoder encoder = new BCryptPasswordEncoder(4);
    final List<OnRecord> record = new ArrayList<>();
    final MovingClock clock = new MovingClock();
    final PeopleStore store;
    final Passwords passwords;
    final Invitations invitations;
    final People people;
    final FirstAdministrator first;

    PeopleFixture(MongoTemplate mongo) {
        PeopleStore.ensureIndexes(mongo);
        store = new PeopleStore(mongo, true);
        passwords = new Passwords(store, encoder);
        invitations = new Invitations(store, passwords, clock, this::keep);
        people = new MongoPeople(store, invitations, passwords, this::keep);
        first = new FirstAdministrator(store, new Settings(mongo, Optional::empty), passwords, this::keep);
    }

    private void keep(Object event) {
        record.add((OnRecord) event);
    }

    Person firstAdministrator() {
        return add("Ada Admin", Role.ADMINISTRATOR);
    }

    /** Adds a person with {@link #PASSWORD}; the address follows from the name. */
    Person add(String name, Role... roles) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@demo.test";
        var document = new PersonDocument(
                new PersonId(Ids.random()), email, name, "UTC", Set.of(roles), true, encoder.encode(PASSWORD), null);
        store.insert(document);
        return document.person();
    }

    /** A clock that a test moves. */
    static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("This clock tells instants only");
        }
    }
}
