/** Requires a code of an authenticator app after the password. */
@NullMarked
package io.panelboard.people.signin.secondfactor;

import org.jspecify.annotations.NullMarked;
