package io.panelboard.people.signin.sessions;

import java.util.Set;

/** Reports sign-ins that ended early, whose pages have to close. */
public record SignInsEnded(Set<String> ids) {}
