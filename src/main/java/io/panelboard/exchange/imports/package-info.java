/** Shows the pages on which an administrator brings a list in. */
@NullMarked
package io.panelboard.exchange.imports;

import org.jspecify.annotations.NullMarked;
