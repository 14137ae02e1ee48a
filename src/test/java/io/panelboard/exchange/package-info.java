/** Tests how question lists are read and written. */
@NullMarked
package io.panelboard.exchange;

import org.jspecify.annotations.NullMarked;
