/** Open boards in memory: catching up, presence, and telling every open page. */
@NullMarked
package io.panelboard.board.live;

import org.jspecify.annotations.NullMarked;
