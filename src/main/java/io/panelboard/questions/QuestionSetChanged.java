package io.panelboard.questions;

/** Something about a question set was stored: its draft, a revision, or whether it is in use. */
public record QuestionSetChanged(QuestionSetId id) {}
