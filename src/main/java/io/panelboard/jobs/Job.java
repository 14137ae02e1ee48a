package io.panelboard.jobs;

import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Describes an opening that people are interviewed for.
 *
 * @param details what its hiring managers change
 * @param closed set while it takes no applications, else null
 */
public record Job(
        JobId id,
        Details details,
        Instant openedAt,
        PersonId openedBy,
        @Nullable Closed closed,
        @Nullable @Version Long version) {

    /** Limits the hiring managers of a job. */
    public static final int MOST_MANAGERS = 50;

    /** Limits the competencies of a job. */
    public static final int MOST_CRITERIA = 30;

    /** Limits the rounds of a job. */
    public static final int MOST_ROUNDS = 15;

    public String title() {
        return details.title();
    }

    /** Returns title and level, as lists name a job. */
    public String label() {
        return details.level().isBlank() ? title() : "%s · %s".formatted(title(), details.level());
    }

    public boolean isOpen() {
        return closed == null;
    }

    public Optional<Round> round(@Nullable RoundId round) {
        return details.rounds().stream().filter(r -> r.id().equals(round)).findFirst();
    }

    /** Whether this person works on the job: as one of its hiring managers, or as its recruiter. */
    public boolean isOf(Person person) {
        return person.has(Role.HIRING_MANAGER)
                && (details.managers().contains(person.id()) || person.id().equals(details.recruiter()));
    }

    /**
     * Returns the person with the roles that count in this job: nobody is a hiring manager in a job that is not theirs.
     * Rules about hiring managers are asked with that person, so that they need not know jobs.
     */
    public Person seenAs(Person person) {
        if (!person.roles().contains(Role.HIRING_MANAGER) || isOf(person)) {
            return person;
        }
        Set<Role> here = person.roles().stream()
                .filter(role -> role != Role.HIRING_MANAGER)
                .collect(Collectors.toUnmodifiableSet());
        return new Person(person.id(), person.email(), person.name(), person.zone(), here, person.active());
    }

    /** Returns the ids of everybody whom the job names. */
    public Stream<PersonId> people() {
        return Stream.of(
                        details.managers().stream(),
                        Stream.ofNullable(details.recruiter()),
                        details.rounds().stream().flatMap(round -> round.people().stream()))
                .flatMap(people -> people)
                .distinct();
    }

    /**
     * Describes what the hiring managers of a job decide on.
     *
     * @param title such as "Rust engineer"; not blank
     * @param level such as "Senior"; may be empty
     * @param place such as "Berlin or remote"; may be empty
     * @param managers its hiring managers, at least one
     * @param recruiter who sees and plans as they do, or null
     * @param criteria the competencies it asks for, each once
     * @param rounds its interview plan, in order
     */
    public record Details(
            String title,
            String level,
            String place,
            List<PersonId> managers,
            @Nullable PersonId recruiter,
            List<Criterion> criteria,
            List<Round> rounds) {

        public Details {
            managers = List.copyOf(managers);
            criteria = List.copyOf(criteria);
            rounds = List.copyOf(rounds);
        }

        /** Returns the same details with these hiring managers. */
        public Details managedBy(List<PersonId> now) {
            return new Details(title, level, place, now, recruiter, criteria, rounds);
        }
    }

    /** Records who closed the job, when and why. */
    public record Closed(PersonId by, Instant at, String reason) {}
}
