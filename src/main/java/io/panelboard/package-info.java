@NullMarked
package io.panelboard;

import org.jspecify.annotations.NullMarked;
