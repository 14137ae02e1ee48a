package io.panelboard.upkeep.internal;

import io.panelboard.board.BoardCopies;
import io.panelboard.interviews.Interview;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.Interviews;
import io.panelboard.people.AccountChange;
import io.panelboard.people.People;
import io.panelboard.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds out whether somebody sits, or sat, on a board whose values are sealed (R2), so that a copy of it must not be
 * theirs: neither by their own account nor by one that they opened.
 */
@Component
class SealedBoards {

    private final Interviews interviews;
    private final BoardCopies copies;
    private final People people;

    SealedBoards(Interviews interviews, BoardCopies copies, People people) {
        this.interviews = interviews;
        this.copies = copies;
        this.people = people;
    }

    /**
     * Describes a seat on a sealed board.
     *
     * @param startsAt when the interview was planned to start
     */
    record Seated(PersonId person, Instant startsAt) {}

    /**
     * Returns the seat that keeps this person from a copy, the own one first, then the latest of those who opened the
     * account later than thirty days before the interview; empty if there is none.
     *
     * <p>What was opened earlier does not count: the first administrator of a company has opened every account, and
     * nobody there could take a backup while they interview.
     */
    Optional<Seated> of(PersonId person) {
        Set<InterviewId> sealed = copies.sealed();
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        return seats(person, sealed, _ -> true)
                .findFirst()
                .or(() -> people.openers(person).entrySet().stream()
                        .flatMap(opener -> seats(
                                opener.getKey(),
                                sealed,
                                interview -> opener.getValue()
                                        .isAfter(interview.startsAt().minus(AccountChange.RECENT))))
                        .max(Comparator.comparing(Seated::startsAt)));
    }

    private Stream<Seated> seats(PersonId person, Set<InterviewId> sealed, Predicate<Interview> counts) {
        return interviews.everSeated(person).stream()
                .filter(interview -> sealed.contains(interview.id()) && counts.test(interview))
                .map(interview -> new Seated(person, interview.startsAt()));
    }
}
