package io.panelboard.questions;

import io.panelboard.shared.ViolationCode;

/** Lists why changes of question sets and competencies are rejected. */
public enum QuestionsViolation implements ViolationCode {
    COMPETENCY_SET_BUSY,
    TOO_MANY_QUESTIONS,
    SLOT_OUT_OF_RANGE,
    QUESTION_TWICE,
    NO_QUESTION,
    PROMPT_MISSING,
    TOO_MANY_PROBES,
    MINUTES_OUT_OF_RANGE,
    WEIGHT_OUT_OF_RANGE,
    TOO_MANY_TAGS,
    SECTION_NOT_EMPTY,
    QUESTION_IN_SET,
    QUESTION_CHANGED_MEANWHILE,
    QUESTION_TAKEN_OUT,
    SECTION_REMOVED,
    CHANGED_MEANWHILE,
    COMPETENCY_INTO_ITSELF,
    COMPETENCY_GONE,
    SET_BUSY,
    SET_GONE,
    SET_PUBLISHED,
    DRAFT_CHANGED,
    NOTHING_TO_PUBLISH,
    PART_BUSY,
    SAVED_LATER,
    QUESTION_GONE,
    NUMBER_OUT_OF_RANGE,
    COMPETENCY_TAKEN,
    COMPETENCY_TAKEN_MERGE,
    SET_OR_REVISION_UNKNOWN(404);

    private final int status;

    QuestionsViolation() {
        this(RULE);
    }

    QuestionsViolation(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
