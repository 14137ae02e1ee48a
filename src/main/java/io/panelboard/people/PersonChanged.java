package io.panelboard.people;

/** Announces within this process that a person has another name; open pages and read models listen to it. */
public record PersonChanged(PersonId id) {}
