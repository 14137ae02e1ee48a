package io.panelboard.questions;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the bank. Everything that is given has to be true; empty texts and nulls ask for nothing.
 *
 * @param text words that are all in the title, prompt, guidance, probes or tags; the last one may be a beginning
 * @param archived whether archived questions are wanted too
 * @param retired whether the questions of retired sets are wanted too
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

    /** Everything in use. */
    public static final BankFilter ALL = new BankFilter("", "", "", "", null, "", null, false, false);

    /** How a question was used. */
    public enum Use {
        ASKED("Pinned by interviews"),
        PUBLISHED("Published, in no interview"),
        NEVER("Never published");

        private final String label;

        Use(String label) {
            this.label = label;
        }

        /** The words on screen. */
        public String label() {
            return label;
        }

        /** How this question was used. */
        public static Use of(BankQuestion question) {
            if (question.interviews() > 0) {
                return ASKED;
            }
            return question.revisions() > 0 ? PUBLISHED : NEVER;
        }
    }

    /** The same with other words to look for. */
    public BankFilter text(String words) {
        return new BankFilter(words, competency, role, level, difficulty, tag, use, archived, retired);
    }
}
