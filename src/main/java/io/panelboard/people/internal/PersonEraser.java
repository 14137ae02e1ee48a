package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonDuties;
import io.panelboard.people.PersonErasure;
import io.panelboard.people.PersonErasures;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.NameSearch;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Forgets people. All that is stored of a person is in one document, so one write replaces it: a compare-and-set, after
 * which nothing is written to it any more.
 */
@Service
class PersonEraser implements PersonErasures {

    private static final String STAND_IN = "Former colleague ";

    /** Limits how long it takes from the mark that somebody is given a seat until {@link PersonDuties} counts it. */
    private static final Duration SEATING = Duration.ofMinutes(2);

    private final PeopleStore store;
    private final SignIns signIns;
    private final ObjectProvider<PersonDuties> duties;
    private final ObjectProvider<PersonErasure> parts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PersonEraser(
            PeopleStore store,
            SignIns signIns,
            ObjectProvider<PersonDuties> duties,
            ObjectProvider<PersonErasure> parts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.signIns = signIns;
        this.duties = duties;
        this.parts = parts;
        this.clock = clock;
        this.events = events;
    }

    /** Runs one at a time, so that two people get two stand-ins. */
    @Override
    public void erase(Person by, PersonId id, String typedName) {
        store.oneAtATime(() -> eraseNow(by, id, typedName));
    }

    private void eraseNow(Person by, PersonId id, String typedName) {
        by.require(Role.ADMINISTRATOR, "forget people");
        PersonDocument stored = store.find(id)
                .filter(person -> !person.isForgotten())
                .orElseThrow(() -> new RuleViolation(PeopleViolation.GONE));
        if (id.equals(by.id())) {
            throw new RuleViolation(PeopleViolation.OWN_ERASURE);
        }
        if (stored.administers()) {
            store.requireAnotherAdministrator(id);
        }
        Instant engaged = stored.engaged();
        if (engaged != null && engaged.isAfter(clock.instant().minus(SEATING))) {
            throw new RuleViolation(PeopleViolation.BEING_SEATED, stored.name());
        }
        int needed = duties.stream().mapToInt(duty -> duty.of(id)).sum();
        if (needed > 0) {
            throw new RuleViolation(PeopleViolation.STILL_ON_PANELS, stored.name(), needed);
        }
        if (!Folding.same(typedName, stored.name())) {
            throw new RuleViolation("confirmation", PeopleViolation.CONFIRMATION_DIFFERS, stored.name());
        }
        var named = NameSearch.of(stored.name(), stored.email());
        parts.forEach(part -> part.erase(id, named));
        if (!store.forget(stored, forgetting(id))) {
            throw new RuleViolation(PeopleViolation.CHANGED_BEFORE_ERASURE, stored.name());
        }
        // Once more for what was written while the name was still there.
        parts.forEach(part -> part.erase(id, named));
        signIns.generationGrew(id, null);
        events.publishEvent(
                AuditRequested.of(by.id(), "replaced a person's name by a stand-in", PersonDocument.label(id)));
        events.publishEvent(new PersonChanged(id));
    }

    private Update forgetting(PersonId id) {
        var update = PeopleStore.endingSignIns();
        PersonDocument.SECRETS.forEach(update::unset);
        return update.set("name", STAND_IN + store.nextStandIn())
                // Unique, as every person's address has to be, and nobody's.
                .set("email", "forgotten-" + id.value().toLowerCase(Locale.ROOT) + "@forgotten.invalid")
                .set("zone", "UTC")
                .set("active", false)
                .set("forgotten", clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
