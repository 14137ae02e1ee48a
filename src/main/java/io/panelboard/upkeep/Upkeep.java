package io.panelboard.upkeep;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.storage.Backup;
import io.panelboard.storage.StorageFacts;
import java.util.Optional;

/** Describes and backs up the database as a whole, for administrators. */
public interface Upkeep {

    /**
     * Returns the storage in use.
     *
     * @throws NotAllowed if {@code reader} is no administrator
     */
    StorageFacts storage(Person reader);

    /**
     * Returns the latest backup taken with {@link #backup}, as far as this database knows.
     *
     * @throws NotAllowed if {@code reader} is no administrator
     */
    Optional<LastBackup> lastBackup(Person reader);

    /**
     * Makes and checks a copy of everything, for {@code by} to download; close it afterwards. The audit entry is stored
     * before the first byte leaves. Takes some seconds for a hundred megabytes.
     *
     * <p>A copy holds what panels have not revealed yet, so it is refused to whoever sits on such a panel, and
     * whoever takes one gets no seat on those panels any more (R3).
     *
     * @throws NotAllowed if {@code by} is no administrator
     * @throws RuleViolation if no backup can be made, or {@code by} sits on a sealed board; the sentence says what to do
     *     instead
     */
    Backup backup(Person by);
}
