package io.panelboard.people;

/**
 * Reports that a person's first step succeeded and a second factor is due. For a person who did not sign in, it means
 * that the password is in wrong hands.
 */
public record CodeDue(PersonId of) {}
