/** How boards are stored, and how nodes hear of each other’s changes. */
@NullMarked
package io.panelboard.board.internal;

import org.jspecify.annotations.NullMarked;
