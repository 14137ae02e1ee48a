/** The application, and nothing else. */
@NullMarked
package io.panelboard;

import org.jspecify.annotations.NullMarked;
