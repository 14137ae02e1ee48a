/** Tests the application as a whole. */
@NullMarked
package io.panelboard;

import org.jspecify.annotations.NullMarked;
