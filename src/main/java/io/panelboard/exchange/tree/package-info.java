/** Reads and writes trees of named fields: JSON and YAML. */
@NullMarked
package io.panelboard.exchange.tree;

import org.jspecify.annotations.NullMarked;
