/** Tests of people: internal. */
@NullMarked
package io.panelboard.people.internal;

import org.jspecify.annotations.NullMarked;
