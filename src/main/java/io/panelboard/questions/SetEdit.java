package io.panelboard.questions;

/**
 * One step of editing a question set. It says what its author saw as well as what they want, so that a step that was
 * made on a state which is no more is refused instead of undoing somebody else's work.
 *
 * <p>Places count from 0 among what is there; a place past the end is the end.
 */
public sealed interface SetEdit {

    /** What the set is for. */
    record Describe(Head before, Head after) implements SetEdit {}

    /** Another rating scale. Anchors of levels that it does not have stay in the draft and are not published. */
    record Rescale(RatingScale before, RatingScale after) implements SetEdit {}

    /** A new section without questions. */
    record AddSection(SectionId section, String title, int place) implements SetEdit {}

    /** Another title for a section. */
    record RenameSection(SectionId section, String before, String after) implements SetEdit {}

    /** A section at another place among the sections. */
    record MoveSection(SectionId section, int place) implements SetEdit {}

    /** A section goes; it has to be empty. */
    record RemoveSection(SectionId section) implements SetEdit {}

    /** A question that this set does not have yet. */
    record AddQuestion(SectionId section, int place, Question question) implements SetEdit {}

    /** Another text of a question. */
    record ReplaceQuestion(Question before, Question after) implements SetEdit {}

    /** A question at another place in its section or in another one. */
    record MoveQuestion(QuestionId question, SectionId section, int place) implements SetEdit {}

    /** A question goes for good, as when its adding is undone; what was published keeps it. */
    record RemoveQuestion(QuestionId question) implements SetEdit {}

    /** A question is taken out and kept aside. */
    record ArchiveQuestion(QuestionId question) implements SetEdit {}

    /** An archived question comes back. */
    record RestoreQuestion(QuestionId question, SectionId section, int place) implements SetEdit {}

    /** Everything at once, as when an old revision becomes the draft. */
    record ReplaceAll(QuestionSet.Content before, QuestionSet.Content after) implements SetEdit {}

    /**
     * What a set is for.
     *
     * @param slot minutes of the interview it is meant for, 0 if not said
     */
    record Head(String title, String role, String level, int slot) {

        /** The head of a set. */
        public static Head of(QuestionSet set) {
            return new Head(set.title(), set.role(), set.level(), set.slot());
        }
    }
}
