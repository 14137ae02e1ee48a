package io.panelboard.questions;

/**
 * Represents one edit of a question set. It holds the state that its author saw as well as the wanted one, so that an
 * edit of an outdated state is rejected instead of undoing another author's work (optimistic locking).
 *
 * <p>Places count from 0 in the present state; a place past the end is the end.
 */
public sealed interface SetEdit {

    record Describe(Head before, Head after) implements SetEdit {}

    /** Changes the rating scale. Anchors of levels that it lacks stay in the draft and are not published. */
    record Rescale(RatingScale before, RatingScale after) implements SetEdit {}

    record AddSection(SectionId section, String title, int place) implements SetEdit {}

    record RenameSection(SectionId section, String before, String after) implements SetEdit {}

    /** Moves a section to another place among the sections. */
    record MoveSection(SectionId section, int place) implements SetEdit {}

    /** Removes a section, which has to be empty. */
    record RemoveSection(SectionId section) implements SetEdit {}

    /** Adds a question that this set does not have yet. */
    record AddQuestion(SectionId section, int place, Question question) implements SetEdit {}

    record ReplaceQuestion(Question before, Question after) implements SetEdit {}

    /** Moves a question within its section or to another one. */
    record MoveQuestion(QuestionId question, SectionId section, int place) implements SetEdit {}

    /** Removes a question for good, as when its adding is undone; published revisions keep it. */
    record RemoveQuestion(QuestionId question) implements SetEdit {}

    /** Moves a question to the archive. */
    record ArchiveQuestion(QuestionId question) implements SetEdit {}

    record RestoreQuestion(QuestionId question, SectionId section, int place) implements SetEdit {}

    /** Replaces everything at once, as when an old revision becomes the draft. */
    record ReplaceAll(QuestionSet.Content before, QuestionSet.Content after) implements SetEdit {}

    /**
     * Describes what a set is for.
     *
     * @param slot minutes of the interview it is meant for, 0 if unknown
     */
    record Head(String title, String role, String level, int slot) {

        public static Head of(QuestionSet set) {
            return new Head(set.title(), set.role(), set.level(), set.slot());
        }
    }
}
