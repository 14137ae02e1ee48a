/** Configures Spring Security for the people of this installation. */
@NullMarked
package io.panelboard.people.signin;

import org.jspecify.annotations.NullMarked;
