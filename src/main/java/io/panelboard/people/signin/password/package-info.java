/** Checks passwords, and limits how often one may be tried. */
@NullMarked
package io.panelboard.people.signin.password;

import org.jspecify.annotations.NullMarked;
