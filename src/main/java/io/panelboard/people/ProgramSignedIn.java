package io.panelboard.people;

/**
 * Reports that an API client authenticated with name and password, and the code if one is needed. Clients authenticate
 * with each request; this is published for the first one within an hour from the same address.
 */
public record ProgramSignedIn(PersonId of) {}
