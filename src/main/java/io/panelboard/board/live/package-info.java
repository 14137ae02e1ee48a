/** Holds open boards in memory: catching up, presence, and pushing to every open page. */
@NullMarked
package io.panelboard.board.live;

import org.jspecify.annotations.NullMarked;
