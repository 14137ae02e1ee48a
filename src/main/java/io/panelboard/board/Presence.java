package io.panelboard.board;

import io.panelboard.people.PersonId;
import io.panelboard.questions.QuestionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who has the board open now, and which question each looks at. It is never stored with the board's events.
 *
 * @param looking the question each present person looks at; a person who is away is missing
 */
public record Presence(Map<PersonId, Looking> looking) {

    /** Nobody is there. */
    public static final Presence NOBODY = new Presence(Map.of());

    public Presence {
        looking = Map.copyOf(looking);
    }

    /**
     * What a present person looks at.
     *
     * @param at null if the page shows no question
     */
    public record Looking(@Nullable QuestionId at) {}
}
