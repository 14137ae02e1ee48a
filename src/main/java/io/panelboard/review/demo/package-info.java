/** Plays the interviews of the demo. */
@NullMarked
package io.panelboard.review.demo;

import org.jspecify.annotations.NullMarked;
