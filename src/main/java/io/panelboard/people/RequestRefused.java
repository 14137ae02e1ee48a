package io.panelboard.people;

import io.panelboard.shared.ViolationCode;

/**
 * Reports that a signed-in person's request was refused before it reached a service.
 *
 * @param path the path of the request, without its query
 */
public record RequestRefused(PersonId by, ViolationCode code, String path) {}
