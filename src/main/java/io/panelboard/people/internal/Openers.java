package io.panelboard.people.internal;

import io.panelboard.people.AccountChange;
import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Follows from account to account who can have opened it for themselves. */
final class Openers {

    private Openers() {}

    /**
     * Returns everybody from whom a chain of changes leads to the account.
     *
     * @param changes returns what others did to an account
     * @return each with the time of the oldest change of their chain; of several chains, of the one that is the newest
     */
    static Map<PersonId, Instant> of(PersonId account, Function<PersonId, List<AccountChange>> changes) {
        var found = new HashMap<PersonId, Instant>();
        found.put(account, Instant.MAX);
        var left = new ArrayDeque<PersonId>(List.of(account));
        while (!left.isEmpty()) {
            PersonId opened = left.remove();
            Instant chain = found.getOrDefault(opened, Instant.MIN);
            for (AccountChange change : changes.apply(opened)) {
                PersonId by = change.by();
                if (by != null) {
                    Instant oldest = change.at().isBefore(chain) ? change.at() : chain;
                    if (found.getOrDefault(by, Instant.MIN).isBefore(oldest)) {
                        found.put(by, oldest);
                        left.add(by);
                    }
                }
            }
        }
        found.remove(account);
        return Map.copyOf(found);
    }
}
