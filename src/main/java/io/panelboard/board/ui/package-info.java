/** Holds the board and debrief pages. They are given a BoardView, and that is all they can show. */
@NullMarked
package io.panelboard.board.ui;

import org.jspecify.annotations.NullMarked;
