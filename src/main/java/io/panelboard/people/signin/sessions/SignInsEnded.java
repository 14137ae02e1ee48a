package io.panelboard.people.signin.sessions;

import java.util.Set;

/** These sign-ins ended before their time; pages that are open under them have to go. */
public record SignInsEnded(Set<String> ids) {}
