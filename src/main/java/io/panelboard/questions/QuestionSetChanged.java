package io.panelboard.questions;

/** Announces that a question set was stored: its draft, a revision, or whether it is in use. */
public record QuestionSetChanged(QuestionSetId id) {}
