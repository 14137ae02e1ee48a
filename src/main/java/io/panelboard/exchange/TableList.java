package io.panelboard.exchange;

/** Holds a list that was read from a table, with the table's shape. */
public record TableList(QuestionList list, TableShape shape) {}
