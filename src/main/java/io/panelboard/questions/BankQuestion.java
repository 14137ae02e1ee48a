package io.panelboard.questions;

/**
 * A question as the bank shows it: with the set it is in and how it was used.
 *
 * @param retired whether its set is out of use
 * @param section the title of its section; empty if it is archived
 * @param archived whether it was taken out of its set
 * @param revisions in how many published revisions of its set it is
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

    /** What tells it apart from all others. */
    public Key key() {
        return new Key(set, question.id());
    }

    /** The same id may be in several sets if one was restored from a copy of another. */
    public record Key(QuestionSetId set, QuestionId question) {}
}
