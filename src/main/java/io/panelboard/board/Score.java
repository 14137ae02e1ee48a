package io.panelboard.board;

/** What a panelist gives for one question: a level of the scale, or "not assessed", which never counts as 0. */
public sealed interface Score {

    /** A level of the pinned revision's scale, 1 the lowest. */
    record Rated(int level) implements Score {
        public Rated {
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("A level lies between 1 and 5, not " + level);
            }
        }
    }

    /** The answer gave nothing to judge by, or the panelist was not there for it. */
    record NotAssessed() implements Score {}

    /** The score that a key stands for: 1 to 5 a level, 0 not assessed. */
    static Score ofKey(int key) {
        return key == 0 ? new NotAssessed() : new Rated(key);
    }

    /** The key that stands for this score: 1 to 5 a level, 0 not assessed. */
    default int key() {
        return switch (this) {
            case Rated(int level) -> level;
            case NotAssessed() -> 0;
        };
    }
}
