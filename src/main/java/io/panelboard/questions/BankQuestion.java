package io.panelboard.questions;

/**
 * Represents a question in the bank, with its set and how it was used.
 *
 * @param retired whether its set is out of use
 * @param section the title of its section; empty if it is archived
 * @param archived whether it was taken out of its set
 * @param revisions how many published revisions of its set contain it
 * @param interviews how many interviews pin one of those
 */
public record BankQuestion(
        QuestionSetId set,
        String setTitle,
        String role,
        String level,
        boolean retired,
        String section,
        Question question,
        boolean archived,
        int revisions,
        int interviews) {

    public Key key() {
        return new Key(set, question.id());
    }

    /**
     * Identifies a question within the bank: the same id may be in several sets if one was restored from a copy of
     * another.
     */
    public record Key(QuestionSetId set, QuestionId question) {}
}
