package io.panelboard.people.internal;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where people are signed in, for their own page and the administrator's. */
public interface SignedInPlaces {

    /**
     * One browser in which a person is signed in.
     *
     * @param browser such as "Firefox on Linux"
     * @param seen the last sign of the person, within a minute
     * @param until when it ends at the latest
     */
    record Place(String id, String browser, String address, Instant since, Instant seen, Instant until) {}

    /** One's own, the one last used first. */
    List<Place> of(Person by);

    /**
     * Ends one of one's own sign-ins.
     *
     * @throws io.panelboard.shared.RuleViolation if there is no such one any more
     */
    void end(Person by, String id);

    /**
     * Ends all of one's own sign-ins but this one.
     *
     * @return how many were ended
     */
    int endOthers(Person by, @Nullable String present);

    /**
     * Ends all sign-ins of a person.
     *
     * @return how many were ended
     * @throws io.panelboard.shared.NotAllowed if {@code by} is no administrator
     */
    int endAll(Person by, PersonId person);
}
