/** Draws figures as SVG, in one place for the screen and for the printed record: pure functions. */
@NullMarked
package io.panelboard.shared.plot;

import org.jspecify.annotations.NullMarked;
