package io.panelboard.candidates;

import io.panelboard.people.EmailAddress;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.shared.Folding;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/**
 * Describes a candidate.
 *
 * @param email in lower case; unique among candidates
 * @param erased set if this person was erased (R12), else null; name and address are then stand-ins
 */
public record Candidate(
        CandidateId id,
        String name,
        String email,
        Instant addedAt,
        @Nullable Erased erased,
        @Nullable @Version Long version) {

    /** Replaces an erased candidate's name. */
    public static final String ERASED_NAME = "Erased candidate";

    /** Creates a candidate who was not erased. */
    public Candidate(CandidateId id, String name, String email, Instant addedAt, @Nullable Long version) {
        this(id, name, email, addedAt, null, version);
    }

    public boolean isErased() {
        return erased != null;
    }

    /**
     * Records who erased a candidate, and when.
     *
     * @param done whether every module has erased its part
     */
    public record Erased(PersonId by, Instant at, boolean done) {}

    /** Whether somebody else has the same name as people see it. Whoever was erased has none. */
    public boolean isNamesakeOf(Candidate other) {
        return !id.equals(other.id) && !isErased() && !other.isErased() && Folding.same(name, other.name);
    }

    /** Returns the name with the address behind it, which tells namesakes apart. */
    public String nameWithAddress() {
        return "%s (%s)".formatted(name, email);
    }

    /** Returns those among these who have the same name as another one. */
    public static Set<CandidateId> namesakes(Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !candidate.isErased())
                .collect(Collectors.groupingBy(
                        candidate -> Folding.key(candidate.name()),
                        Collectors.mapping(Candidate::id, Collectors.toSet())))
                .values()
                .stream()
                .filter(ids -> ids.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the name, with the address behind it if the candidate is one of these namesakes. */
    public String nameWith(Set<CandidateId> namesakes) {
        return namesakes.contains(id) ? nameWithAddress() : name;
    }

    /** Returns the name, with the address behind it if others among these have the same name. */
    public String nameAmong(Collection<Candidate> others) {
        return others.stream().anyMatch(this::isNamesakeOf) ? nameWithAddress() : name;
    }

    /** Whether this person is the candidate: the same e-mail address (R9). */
    public boolean is(Person person) {
        return email.equalsIgnoreCase(person.email());
    }

    /**
     * Whether this person may be the candidate by another address: an equal name or mailbox. That is pointed out and
     * left to the hiring manager (R9).
     */
    public boolean isLike(Person person) {
        return !is(person) && (Folding.same(name, person.name()) || EmailAddress.isSameMailbox(email, person.email()));
    }
}
