package io.panelboard.people.internal;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.shared.OnRecord;
import io.panelboard.shared.RuleViolation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lists and ends sign-ins for the people whose they are, and for administrators. */
@Component
class StoredPlaces implements SignedInPlaces {

    private final StoredSignIns signIns;
    private final PeopleStore people;
    private final ApplicationEventPublisher events;

    StoredPlaces(StoredSignIns signIns, PeopleStore people, ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.people = people;
        this.events = events;
    }

    @Override
    public List<Place> of(Person by) {
        return signIns.of(by.id()).stream()
                .map(s -> new Place(s.id(), s.browser(), s.address(), s.since(), s.seen(), s.until()))
                .toList();
    }

    @Override
    public void end(Person by, String id) {
        if (signIns.end(by.id(), s -> s.id().equals(id)) == 0) {
            throw new RuleViolation(PeopleViolation.SIGN_IN_GONE);
        }
        record(by, "ended a sign-in of their own", by.id());
    }

    @Override
    public int endOthers(Person by, @Nullable String present) {
        int ended = signIns.end(by.id(), s -> !s.id().equals(present));
        record(by, "ended all other sign-ins of their own", by.id());
        return ended;
    }

    @Override
    public int endAll(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "end other people's sign-ins");
        int ended = signIns.of(person).size();
        // Whoever is to be shut out may also have the open one-time link.
        people.update(person, PeopleStore.endingSignIns().unset("invitation"));
        signIns.generationGrew(person, null);
        record(by, "ended all sign-ins of a person", person);
        return ended;
    }

    private void record(Person by, String action, PersonId person) {
        events.publishEvent(OnRecord.of(by.id(), action, MongoPeople.label(person)));
    }
}
