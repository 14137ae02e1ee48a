/** Holds what only the demo may do to a board. */
@NamedInterface("demo")
@NullMarked
package io.panelboard.board.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
