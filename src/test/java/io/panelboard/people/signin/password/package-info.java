/** Tests of people: internal. */
@NullMarked
package io.panelboard.people.signin.password;

import org.jspecify.annotations.NullMarked;
