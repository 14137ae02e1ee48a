/**
 * Reads and writes Markdown: analyses the whole list, then applies one rule for each way in which people write lists.
 */
@NullMarked
package io.panelboard.exchange.markdown;

import org.jspecify.annotations.NullMarked;
