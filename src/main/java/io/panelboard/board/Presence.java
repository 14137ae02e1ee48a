package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds who has the board open now, and which question each page shows. It is never stored with the board's events.
 *
 * @param looking the focus of each present person; a person who is away is missing
 */
public record Presence(Map<PersonId, Looking> looking) {

    public static final Presence NOBODY = new Presence(Map.of());

    public Presence {
        looking = Map.copyOf(looking);
    }

    /**
     * Holds what a present person's page shows.
     *
     * @param at null if the page shows no question
     */
    public record Looking(@Nullable QuestionId at) {}
}
