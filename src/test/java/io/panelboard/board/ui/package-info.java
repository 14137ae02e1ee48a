@NullMarked
package io.panelboard.board.ui;

import org.jspecify.annotations.NullMarked;
