package io.panelboard.people.internal;

import io.panelboard.people.AccountChange;
import io.panelboard.people.EmailAddress;
import io.panelboard.people.People;
import io.panelboard.people.PeopleViolation;
import io.panelboard.people.Person;
import io.panelboard.people.PersonChanged;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.signin.sessions.SignIns;
import io.panelboard.shared.AuditRequested;
import io.panelboard.shared.Folding;
import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

@Service
class MongoPeople implements People {

    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, Folding.ORDER).thenComparing(Person::email);

    private static final String ZONE_CHOSEN = "zoneChosen";

    private final PeopleStore store;
    private final Invitations invitations;
    private final SignIns signIns;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MongoPeople(
            PeopleStore store,
            Invitations invitations,
            SignIns signIns,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.invitations = invitations;
        this.signIns = signIns;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return store.find(id).map(PersonDocument::person);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return store.byEmail(EmailAddress.normalized(email)).map(PersonDocument::person);
    }

    @Override
    public List<Person> all() {
        return store.all().stream().map(PersonDocument::person).sorted(BY_NAME).toList();
    }

    @Override
    public List<Person> with(Role role) {
        return all().stream().filter(p -> p.has(role)).toList();
    }

    @Override
    public Set<PersonId> notAccepted() {
        return store.all().stream()
                .filter(person -> person.active() && person.passwordHash() == null && person.account() == null)
                .map(PersonDocument::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> forgotten() {
        return store.all().stream()
                .filter(PersonDocument::isForgotten)
                .map(PersonDocument::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void engage(Collection<PersonId> people) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        people.stream().sorted(Comparator.comparing(PersonId::value)).forEach(id -> {
            if (!store.engage(id, now)) {
                throw new RuleViolation(PeopleViolation.NOT_ACTIVE, Person.nameOf(find(id).orElse(null)));
            }
        });
    }

    @Override
    public Map<PersonId, Instant> openers(PersonId person) {
        return Openers.of(
                person, id -> store.find(id).map(PersonDocument::accountChanges).orElseGet(List::of));
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        return store.byIds(Set.copyOf(ids)).stream()
                .map(PersonDocument::person)
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    public Invitation invite(Person by, String email, String name, Set<Role> roles) {
        by.require(Role.ADMINISTRATOR, "invite people");
        return invitations.invite(by, email, name, roles);
    }

    @Override
    public Invitation inviteAgain(Person by, PersonId person) {
        by.require(Role.ADMINISTRATOR, "invite people");
        return invitations.renew(by, person);
    }

    @Override
    public void change(Person by, PersonId id, String name, Set<Role> roles, boolean active) {
        store.oneAtATime(() -> changeNow(by, id, name, roles, active));
    }

    private void changeNow(Person by, PersonId id, String name, Set<Role> roles, boolean active) {
        by.require(Role.ADMINISTRATOR, "change what people may do");
        String checked = PersonRules.name(name);
        var wanted = PersonRules.roles(roles);
        var before = store.find(id)
                .filter(person -> !person.isForgotten())
                .orElseThrow(() -> new RuleViolation(PeopleViolation.GONE));
        if (before.administers() && !(active && wanted.contains(Role.ADMINISTRATOR))) {
            store.requireAnotherAdministrator(id);
        }
        boolean otherRights = before.active() != active || !before.roles().equals(wanted);
        var update = otherRights ? PeopleStore.endingSignIns() : new Update();
        if (before.active() != active) {
            // An earlier link must not open the account again.
            update.unset("invitation");
        }
        if (active && !before.active()) {
            note(update, AccountChange.Kind.REACTIVATED, by);
        }
        if (wanted.contains(Role.ADMINISTRATOR) && !before.roles().contains(Role.ADMINISTRATOR)) {
            note(update, AccountChange.Kind.MADE_ADMINISTRATOR, by);
        }
        if (!store.update(id, update.set("name", checked).set("roles", wanted).set("active", active))) {
            throw new RuleViolation(PeopleViolation.GONE);
        }
        if (otherRights) {
            signIns.generationGrew(id, null);
        }
        if (before.active() != active) {
            events.publishEvent(AuditRequested.of(
                    by.id(), active ? "reactivated a person" : "deactivated a person", PersonDocument.label(id)));
        }
        if (!before.roles().equals(wanted)) {
            var labels = wanted.stream().sorted().map(Role::label).collect(Collectors.joining(", "));
            events.publishEvent(
                    AuditRequested.of(by.id(), "changed a person's roles to " + labels, PersonDocument.label(id)));
        }
        if (!before.name().equals(checked)) {
            events.publishEvent(AuditRequested.of(by.id(), "changed a person's name", PersonDocument.label(id)));
            events.publishEvent(new PersonChanged(id));
        }
    }

    private void note(Update update, AccountChange.Kind kind, Person by) {
        PersonDocument.noting(update, new AccountChange(kind, clock.instant(), by.id()));
    }

    @Override
    public Person changeProfile(Person by, String name, @Nullable ZoneId zone) {
        requireActive(by);
        var update = new Update().set("name", PersonRules.name(name));
        boolean stored = store.update(
                by.id(),
                zone == null
                        ? update.unset(ZONE_CHOSEN)
                        : update.set("zone", zone.getId()).set(ZONE_CHOSEN, true));
        if (!stored) {
            throw new NotAllowed(PeopleViolation.NO_LONGER_ACTIVE);
        }
        events.publishEvent(AuditRequested.of(by.id(), "changed the own profile", PersonDocument.label(by.id())));
        events.publishEvent(new PersonChanged(by.id()));
        return find(by.id()).orElseThrow(() -> new RuleViolation(PeopleViolation.GONE));
    }

    @Override
    public Optional<ZoneId> chosenZone(Person by) {
        return store.find(by.id())
                .filter(person -> Boolean.TRUE.equals(person.zoneChosen()))
                .map(person -> person.person().zone());
    }

    @Override
    public void followBrowser(Person by, ZoneId zone) {
        requireActive(by);
        if (!by.zone().equals(zone) && chosenZone(by).isEmpty()) {
            store.updateIfNone(by.id(), ZONE_CHOSEN, new Update().set("zone", zone.getId()));
        }
    }

    private static void requireActive(Person by) {
        if (!by.active()) {
            throw new NotAllowed(PeopleViolation.NO_LONGER_ACTIVE);
        }
    }

    @Override
    public Optional<Person> invited(String secret) {
        return invitations.invited(secret).map(PersonDocument::person);
    }

    @Override
    public void accept(String secret, String password) {
        invitations.accept(secret, password);
    }
}
