package io.panelboard.people.signin.sessions;

import io.panelboard.people.AccountChange;
import io.panelboard.people.Person;
import io.panelboard.people.internal.PeopleStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Tells people what others changed about how they sign in. Each sign-in is told for itself: whoever got into an account
 * by such a change cannot read the notice away for its person.
 */
@Component
public class AccountChanges {

    private final PeopleStore people;
    private final SignInStore signIns;
    private final Clock clock;

    public AccountChanges(PeopleStore people, SignInStore signIns, Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Returns what one was not told yet in this sign-in, the oldest first.
     *
     * @param signIn the id of the sign-in, or null if there is none
     */
    public List<AccountChange> untold(Person by, @Nullable String signIn) {
        if (signIn == null) {
            return List.of();
        }
        Instant from = signIns.find(signIn)
                .map(SignInDocument::told)
                .filter(Objects::nonNull)
                .orElse(Instant.EPOCH);
        Instant oldest = clock.instant().minus(AccountChange.RECENT);
        return people.find(by.id()).stream()
                .flatMap(person -> person.accountChanges().stream())
                .filter(change -> change.kind().isTold()
                        && change.at().isAfter(from)
                        && change.at().isAfter(oldest))
                .toList();
    }

    /**
     * Records that one has read about the changes up to this one in this sign-in.
     *
     * @param signIn the id of one's own sign-in; another person's is left alone
     */
    public void told(Person by, String signIn, AccountChange last) {
        if (signIns.find(signIn).filter(s -> s.person().equals(by.id())).isPresent()) {
            signIns.update(signIn, new Update().set("told", last.at()));
        }
    }
}
