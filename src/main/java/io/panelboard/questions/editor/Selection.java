package io.panelboard.questions.editor;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.SectionId;

/** What an author has before them beside the outline. */
sealed interface Selection {

    /** The set itself: what it is for, and its scale. */
    record AtSet() implements Selection {}

    record AtSection(SectionId section) implements Selection {}

    record AtQuestion(QuestionId question) implements Selection {}

    /** The id of what is looked at; empty for the set itself. */
    default String id() {
        return switch (this) {
            case AtSet() -> "";
            case AtSection(var section) -> section.value();
            case AtQuestion(var question) -> question.value();
        };
    }
}
