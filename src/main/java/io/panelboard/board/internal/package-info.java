/** Holds the storage of boards in MongoDB. */
@NullMarked
package io.panelboard.board.internal;

import org.jspecify.annotations.NullMarked;
