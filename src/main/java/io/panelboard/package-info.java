/** Contains the application class only. */
@NullMarked
package io.panelboard;

import org.jspecify.annotations.NullMarked;
