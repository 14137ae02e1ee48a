/** Tests of the board’s rules, views and storage. */
@NullMarked
package io.panelboard.board;

import org.jspecify.annotations.NullMarked;
