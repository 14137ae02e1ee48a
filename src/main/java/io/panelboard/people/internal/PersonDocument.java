package io.panelboard.people.internal;

import io.panelboard.people.AccountChange;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Describes a person as stored, with what must never leave this module: the hash of the password and of an open
 * invitation.
 *
 * @param passwordHash absent until the first invitation is accepted
 * @param generation grows with every change that ends all sign-ins of this person; absent for 0
 * @param zone the zone that the person chose; until then the one of the browser in which a page was opened last
 * @param factor absent while a password is enough
 * @param account by which the person signs in at the identity provider; absent until the first time
 * @param zoneChosen true once the person chose the zone, else absent
 * @param changes what others did to the account in former versions, which kept the latest twenty; absent for none
 * @param changedBy what others did to the account: of each kind and person the latest, so that nobody can push out what
 *     somebody else did, nor let it grow; absent for none
 * @param engaged when the person was last about to be given a seat, with which no one can forget them for a while; absent
 *     for never
 * @param forgotten when name and address were replaced by stand-ins (R12), else absent
 */
@Document("people")
public record PersonDocument(
        @Id PersonId id,
        String email,
        String name,
        String zone,
        Set<Role> roles,
        boolean active,
        @Nullable String passwordHash,
        @Nullable Open invitation,
        @Nullable Integer generation,
        @Nullable Factor factor,
        @Nullable Account account,
        @Nullable Boolean zoneChosen,
        @Nullable List<AccountChange> changes,
        @Nullable Map<String, AccountChange> changedBy,
        @Nullable Instant engaged,
        @Nullable Instant forgotten) {

    /** Lists the fields by which a person signs in or is recognised, beside name and address. */
    static final List<String> SECRETS =
            List.of("passwordHash", "invitation", "factor", "account", "zoneChosen", "changes", "changedBy", "engaged");

    /**
     * Describes an invitation that was neither used nor replaced yet.
     *
     * @param restoration the restoration from which the database came when this was made; absent for none. A later
     *     restoration invalidates it, because a backup would bring back a link that was used or replaced since
     * @param by who made it; absent in those of former versions
     */
    public record Open(
            String hash,
            Instant expires,
            @Nullable String restoration,
            @Nullable PersonId by) {

        boolean isOf(String latest) {
            return Objects.requireNonNullElse(restoration, "").equals(latest);
        }
    }

    /**
     * Describes a second factor.
     *
     * @param secret of the authenticator app, in base 32
     * @param lastStep the time step of the code that was used last; neither it nor an older one is accepted again
     * @param recovery hashes of the unused recovery codes, made with the salt
     */
    public record Factor(String secret, Instant since, long lastStep, String salt, Set<String> recovery) {}

    /**
     * Identifies an account by what never changes about it and is never reassigned.
     *
     * @param issuer the provider
     * @param subject the account there
     */
    public record Account(String issuer, String subject) {}

    /** Returns the person's label in the audit trail. */
    public static String label(PersonId id) {
        return "person " + id.value();
    }

    /**
     * Creates a new person, active and without a second factor.
     *
     * @param made by whom, or null if by nobody who is signed in
     */
    static PersonDocument added(
            PersonId id,
            String email,
            String name,
            String zone,
            Set<Role> roles,
            @Nullable String passwordHash,
            @Nullable Open invitation,
            @Nullable AccountChange made) {
        return new PersonDocument(
                id,
                email,
                name,
                zone,
                roles,
                true,
                passwordHash,
                invitation,
                null,
                null,
                null,
                null,
                null,
                made == null ? null : Map.of(key(made), made),
                null,
                null);
    }

    /** Adds a change by others to an update of this person. */
    public static Update noting(Update update, AccountChange change) {
        return update.set("changedBy." + key(change), change);
    }

    private static String key(AccountChange change) {
        return change.by() == null
                ? change.kind().name()
                : change.kind() + "-" + change.by().value();
    }

    /** Returns what others did to the account, the oldest first. */
    public List<AccountChange> accountChanges() {
        Stream<AccountChange> former = changes == null ? Stream.empty() : changes.stream();
        return Stream.concat(former, changedBy == null ? Stream.empty() : changedBy.values().stream())
                .sorted(Comparator.comparing(AccountChange::at))
                .toList();
    }

    boolean isForgotten() {
        return forgotten != null;
    }

    public int signInGeneration() {
        return generation == null ? 0 : generation;
    }

    /** Returns the means by which this person signs in; empty if inactive or without any. */
    public Optional<Credential> credential() {
        return active && (passwordHash != null || account != null)
                ? Optional.of(new Credential(person(), passwordHash, signInGeneration(), factor != null))
                : Optional.empty();
    }

    Person person() {
        return new Person(id, email, name, ZoneId.of(zone), roles, active);
    }

    /**
     * Whether this person keeps the installation manageable: an administrator with a password, who does not depend on
     * the identity provider.
     */
    boolean administers() {
        return active && passwordHash != null && roles.contains(Role.ADMINISTRATOR);
    }
}
