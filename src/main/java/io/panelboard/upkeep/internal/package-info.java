/** Stores facts about the database as a whole. */
@NullMarked
package io.panelboard.upkeep.internal;

import org.jspecify.annotations.NullMarked;
