/** Tests of what is noted about the database. */
@NullMarked
package io.panelboard.upkeep.internal;

import org.jspecify.annotations.NullMarked;
