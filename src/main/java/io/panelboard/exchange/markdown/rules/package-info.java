/** Holds the rules by which blocks of a Markdown list are read, one class for each way of writing. */
@NullMarked
package io.panelboard.exchange.markdown.rules;

import org.jspecify.annotations.NullMarked;
