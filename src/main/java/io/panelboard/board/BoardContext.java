package io.panelboard.board;

import io.panelboard.interviews.Interview;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.questions.Revision;
import java.util.Map;

/**
 * Holds what does not change while a board is open: the interview, the revision it pins (R8), and the people's names.
 *
 * @param candidate the candidate's name
 * @param people everyone with a seat
 */
public record BoardContext(Interview interview, Revision revision, String candidate, Map<PersonId, Person> people) {

    public BoardContext {
        people = Map.copyOf(people);
    }

    /** Returns the person's name as others see it. */
    public String nameOf(PersonId id) {
        return Person.nameOf(people.get(id));
    }
}
