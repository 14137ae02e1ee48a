package io.panelboard.interviews;

import io.panelboard.people.People;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The people that planning reads, kept in memory. Managing people is not planning's business and is refused. */
public class KnownPeople implements People {

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Set<PersonId> invited = new HashSet<>();

    /** Adds an active person whose address is made of the first name. */
    public Person add(String name, Role... roles) {
        return put(name, true, roles);
    }

    /** Adds somebody who may no longer sign in. */
    public Person addInactive(String name, Role... roles) {
        return put(name, false, roles);
    }

    private Person put(String name, boolean active, Role... roles) {
        String email = name.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "@demo.test";
        return add(new Person(new PersonId("p-" + email), email, name, BERLIN, Set.of(roles), active));
    }

    /** Adds an active person who never accepted the invitation. */
    public Person addInvited(String name, Role... roles) {
        Person person = add(name, roles);
        invited.add(person.id());
        return person;
    }

    @Override
    public Set<PersonId> notAccepted() {
        return Set.copyOf(invited);
    }

    @Override
    public void engage(Collection<PersonId> people) {
        // Nobody is forgotten here.
    }

    @Override
    public Map<PersonId, Instant> openers(PersonId person) {
        return Map.of();
    }

    @Override
    public Set<PersonId> forgotten() {
        return Set.of();
    }

    /** Adds this person. */
    public Person add(Person person) {
        invited.remove(person.id());
        people.put(person.id(), person);
        return person;
    }

    /** Runs this once, when people are looked up next: in the middle of what somebody does. */
    public void whileLookingUp(Runnable what) {
        next.set(what);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return people.values().stream()
                .filter(p -> p.email().equalsIgnoreCase(email))
                .findFirst();
    }

    @Override
    public List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    @Override
    public List<Person> with(Role role) {
        return all().stream().filter(p -> p.has(role)).toList();
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        next.getAndSet(() -> {}).run();
        var found = new LinkedHashMap<>(people);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Invitation invite(Person by, String email, String name, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Invitation inviteAgain(Person by, PersonId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(Person by, PersonId person, String name, Set<Role> roles, boolean active) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person changeProfile(Person by, String name, @Nullable ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ZoneId> chosenZone(Person by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void followBrowser(Person by, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Person> invited(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void accept(String secret, String password) {
        throw new UnsupportedOperationException();
    }
}
