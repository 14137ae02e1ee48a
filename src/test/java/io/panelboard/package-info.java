/** Tests of the whole: its architecture. */
@NullMarked
package io.panelboard;

import org.jspecify.annotations.NullMarked;
