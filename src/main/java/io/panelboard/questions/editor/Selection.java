package io.panelboard.questions.editor;

import io.panelboard.questions.QuestionId;
import io.panelboard.questions.SectionId;

/** Identifies what is shown beside the outline. */
sealed interface Selection {

    /** Selects the properties and the scale of the set itself. */
    record AtSet() implements Selection {}

    record AtSection(SectionId section) implements Selection {}

    record AtQuestion(QuestionId question) implements Selection {}

    /** Returns the id of the selected part; empty for the set itself. */
    default String id() {
        return switch (this) {
            case AtSet() -> "";
            case AtSection(var section) -> section.value();
            case AtQuestion(var question) -> question.value();
        };
    }
}
