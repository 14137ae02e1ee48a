package io.panelboard.interviews;

import io.panelboard.people.PersonId;
import java.util.Set;

/**
 * A person's place in one interview.
 *
 * @param focus the competencies this person was asked to look at most closely; empty means all alike
 */
public record Seat(PersonId person, Kind kind, Set<String> focus) {

    public Seat {
        focus = Set.copyOf(focus);
    }

    /** What the seat lets its holder do. */
    public enum Kind {
        /** Moves the panel through the questions, scores, and reveals. */
        LEAD("Lead"),
        /** Scores. */
        PANELIST("Panelist"),
        /** A trainee: follows the questions; practice scores never count. */
        OBSERVER("Observer");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The seat's name on screen. */
        public String label() {
            return label;
        }

        /** Whether the scores of this seat count, and its lock is waited for. */
        public boolean counts() {
            return this != OBSERVER;
        }
    }
}
