/** Tests of people. */
@NullMarked
package io.panelboard.people;

import org.jspecify.annotations.NullMarked;
