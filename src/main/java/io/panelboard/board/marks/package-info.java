/** Shows what everybody gave for a question, in the debrief and in reviews. */
@NamedInterface("marks")
@NullMarked
package io.panelboard.board.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
