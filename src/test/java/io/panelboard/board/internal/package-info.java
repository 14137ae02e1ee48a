/** Tests of how boards are stored. */
@NullMarked
package io.panelboard.board.internal;

import org.jspecify.annotations.NullMarked;
