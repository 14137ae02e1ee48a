package io.panelboard.questions.exchange;

/**
 * One line of the source.
 *
 * @param number from 1
 * @param reason why it was left out; empty unless it is {@link Fate#IGNORED}
 */
public record SourceLine(int number, String text, Fate fate, String reason) {}
