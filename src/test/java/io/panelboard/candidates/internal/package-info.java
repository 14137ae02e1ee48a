/** Tests of how candidates are stored. */
@NullMarked
package io.panelboard.candidates.internal;

import org.jspecify.annotations.NullMarked;
