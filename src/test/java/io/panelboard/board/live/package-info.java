/** Tests of open boards. */
@NullMarked
package io.panelboard.board.live;

import org.jspecify.annotations.NullMarked;
