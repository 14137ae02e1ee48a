/**
 * Manages sign-ins on the server: begins them, remembers them by a cookie, checks them at each request, ends them
 * everywhere.
 */
@NullMarked
package io.panelboard.people.signin.sessions;

import org.jspecify.annotations.NullMarked;
