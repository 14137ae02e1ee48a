package io.panelboard.jobs;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.RevisionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one interview of a job's plan.
 *
 * @param name such as "Technical"; unique within the job
 * @param set the question set it asks
 * @param pinned the revision it asks, or null for the latest at the time of planning
 * @param minutes its length, 5 to 480
 * @param panelists how many rate, the Lead included, 1 to 8
 * @param people who may take a seat, in the order in which they are proposed; anybody if empty
 * @param focus competencies for each seat, in the order of seats; a seat without any looks at all of them
 */
public record Round(
        RoundId id,
        String name,
        QuestionSetId set,
        @Nullable RevisionId pinned,
        int minutes,
        int panelists,
        List<PersonId> people,
        List<List<String>> focus) {

    /** Limits those who rate in a round that is planned ahead. */
    public static final int MOST_PANELISTS = 8;

    public Round {
        people = List.copyOf(people);
        focus = focus.stream().map(List::copyOf).toList();
    }
}
