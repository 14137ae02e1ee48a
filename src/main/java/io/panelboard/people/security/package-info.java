/** Signing in: Spring Security configured for our people. */
@NullMarked
package io.panelboard.people.security;

import org.jspecify.annotations.NullMarked;
