/** Tests of how interviews are stored. */
@NullMarked
package io.panelboard.interviews.internal;

import org.jspecify.annotations.NullMarked;
