/** Tests of planned interviews. */
@NullMarked
package io.panelboard.interviews;

import org.jspecify.annotations.NullMarked;
