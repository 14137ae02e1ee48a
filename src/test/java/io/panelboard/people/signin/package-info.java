/** Tests of people: security. */
@NullMarked
package io.panelboard.people.signin;

import org.jspecify.annotations.NullMarked;
