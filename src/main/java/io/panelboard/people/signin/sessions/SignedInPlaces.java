package io.panelboard.people.signin.sessions;

import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PeopleStore;
import io.panelboard.people.internal.PersonDocument;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lists and ends sign-ins for their owners and for administrators. */
@Component
public class SignedInPlaces {

    private final SignIns signIns;
    private final PeopleStore people;
    private final ApplicationEventPublisher events;

    /**
     * Describes one browser in which a person is signed in.
     *
     * @param browser such as "Firefox on Linux"
     * @param seen the person's last activity, within a minute
     * @param until when it ends at the latest
     */
    public record Place(String id, String browser, String address, Instant since, Instant seen, Instant until) {}

    public SignedInPlaces(SignIns signIns, PeopleStore people, ApplicationEventPublisher events) {
        this.signIns = signIns;
        this.people = people;
        this.events = events;
    }

    /** Returns one's own sign-ins, the last used first. */
    public List<Place> of(Person by) {
        return signIns.of(by.id()).stream()
                .map(s -> new Place(s.id(), s.browser(), s.address(), s.since(), s.seen(), s.until()))
                .toList();
    }

    /**
     * Ends one of one's own sign-ins.
     *
     * @throws io.panelboard.shared.RuleViolation if it does not exist any more
     */
    public void end(Person by, String id) {
        if (signIns.end(by.id(), s -> s.id().equals(id)) == 0) {
            throw new RuleViolation(PeopleViolation.SIGN_IN_GONE);
        }
        record(by, "ended a sign-in of their own", by.id());
    }

    /**
     * Ends all of one's own sign-ins except the present one.
     *
     * @return how many were ended
     */
    public int endOthers(Person by, @Nullable String present) {
        int ended = signIns.end(by.id(), s -> !s.id().equals(present));
        record(by, "ended all other sign-ins of their own", by.id());
        return ended;
    }

    /**
     * Ends all sign-ins of a person.
     *
     * @return how many were ended
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    public int endAll(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "end other people's sign-ins");
        int ended = signIns.of(person).size();
        // A person who is to be locked out may also have a valid one-time link.
        people.update(person, PeopleStore.endingSignIns().unset("invitation"));
        signIns.generationGrew(person, null);
        record(by, "ended all sign-ins of a person", person);
        return ended;
    }

    private void record(Person by, String action, PersonId person) {
        events.publishEvent(AuditRequested.of(by.id(), action, PersonDocument.label(person)));
    }
}
