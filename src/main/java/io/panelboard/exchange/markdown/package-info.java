/** Reads and writes Markdown: an analysis of the whole list, then one rule for each way in which people write lists. */
@NullMarked
package io.panelboard.exchange.markdown;

import org.jspecify.annotations.NullMarked;
