package io.panelboard.questions.ui;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.SectionId;

/** What an author has before them beside the outline. */
sealed interface Looking {

    /** The set itself: what it is for, and its scale. */
    record AtSet() implements Looking {}

    record AtSection(SectionId section) implements Looking {}

    record AtQuestion(QuestionId question) implements Looking {}

    /** The id of what is looked at; empty for the set itself. */
    default String id() {
        return switch (this) {
            case AtSet() -> "";
            case AtSection(var section) -> section.value();
            case AtQuestion(var question) -> question.value();
        };
    }
}
