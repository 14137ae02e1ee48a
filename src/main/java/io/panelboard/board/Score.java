package io.panelboard.board;

/** Represents a panelist's score for one question: a level of the scale, or "not assessed", which never counts as 0. */
public sealed interface Score {

    /** Holds a level of the pinned revision's scale, 1 the lowest. */
    record Rated(int level) implements Score {
        public Rated {
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("A level lies between 1 and 5, not " + level);
            }
        }
    }

    /** Represents an answer that gave nothing to judge by, or a panelist who was not there for it. */
    record NotAssessed() implements Score {}

    /** Returns the score for a key: 1 to 5 a level, 0 not assessed. */
    static Score ofKey(int key) {
        return key == 0 ? new NotAssessed() : new Rated(key);
    }

    /** Returns the key of this score: 1 to 5 a level, 0 not assessed. */
    default int key() {
        return switch (this) {
            case Rated(int level) -> level;
            case NotAssessed() -> 0;
        };
    }
}
