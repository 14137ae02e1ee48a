/** Boards for the demo: what no other part of the application may do to a board. */
@NamedInterface("demo")
@NullMarked
package io.panelboard.board.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
