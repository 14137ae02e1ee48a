/** Tests of people: security. */
@NullMarked
package io.panelboard.people.security;

import org.jspecify.annotations.NullMarked;
