package io.panelboard.interviews;

import io.panelboard.people.PersonId;
import java.util.Set;

/**
 * Describes a person's place in one interview.
 *
 * @param focus the competencies this person was asked to assess most closely; empty means all alike
 */
public record Seat(PersonId person, Kind kind, Set<String> focus) {

    public Seat {
        focus = Set.copyOf(focus);
    }

    /** Lists what a seat lets its holder do. */
    public enum Kind {
        /** Moves the panel through the questions, scores, and reveals. */
        LEAD("Lead"),
        /** Leads as long as the panel has no Lead, and does not rate: there is no scorecard, and nobody waits for one. */
        MODERATOR("Moderator"),
        PANELIST("Panelist"),
        /** Follows the questions as a trainee; practice scores never count. */
        OBSERVER("Observer");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the scores of this seat count, and the reveal waits for its lock. */
        public boolean counts() {
            return this == LEAD || this == PANELIST;
        }

        /** Whether this seat has a scorecard, be it for practice. */
        public boolean hasCard() {
            return this != MODERATOR;
        }
    }
}
