/** Tests of the reading of question lists. */
@NullMarked
package io.panelboard.exchange;

import org.jspecify.annotations.NullMarked;
