package io.panelboard.questions;

import org.jspecify.annotations.Nullable;

/**
 * Holds the criteria of a search in the bank, all of which must match; empty texts and nulls match everything.
 *
 * @param text words that are all in the title, prompt, guidance, probes, tags or the section's title; the last one may be a prefix
 * @param archived whether archived questions are included
 * @param retired whether the questions of retired sets are included
 */
public record BankFilter(
        String text,
        String competency,
        String role,
        String level,
        @Nullable Difficulty difficulty,
        String tag,
        @Nullable Use use,
        boolean archived,
        boolean retired) {

    /** Matches all questions in use. */
    public static final BankFilter ALL = new BankFilter("", "", "", "", null, "", null, false, false);

    /** Lists how far a question has been used. */
    public enum Use {
        ASKED("Pinned by interviews"),
        PUBLISHED("Published, in no interview"),
        NEVER("Never published");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        /** Returns the words on screen. */
        public String label() {
            return label;
        }

        public static Use of(BankQuestion question) {
            if (question.interviews() > 0) {
                return ASKED;
            }
            return question.revisions() > 0 ? PUBLISHED : NEVER;
        }
    }

    /** Returns a copy with another search text. */
    public BankFilter text(String words) {
        return new BankFilter(words, competency, role, level, difficulty, tag, use, archived, retired);
    }
}
