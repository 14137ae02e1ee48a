/** Checks passwords and limits the rate of failed attempts. */
@NullMarked
package io.panelboard.people.signin.password;

import org.jspecify.annotations.NullMarked;
