package io.panelboard.people;

/**
 * Published when a program has shown name and password, and the code if one is needed. It does so with each request:
 * this tells of the first one within an hour from the same address.
 */
public record ProgramSignedIn(PersonId of) {}
