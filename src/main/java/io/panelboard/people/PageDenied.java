package io.panelboard.people;

/**
 * Published when somebody opened a page that their roles do not include.
 *
 * @param path the page's address, without what stands after a question mark
 */
public record PageDenied(PersonId by, String path) {}
