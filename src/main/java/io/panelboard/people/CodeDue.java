package io.panelboard.people;

/**
 * Published when somebody's first step was right and a second one is due. Whoever reads it of a person who did not sign
 * in knows that a password is in wrong hands.
 */
public record CodeDue(PersonId of) {}
