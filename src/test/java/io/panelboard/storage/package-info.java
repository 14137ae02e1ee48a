@NullMarked
package io.panelboard.storage;

import org.jspecify.annotations.NullMarked;
