/**
 * Reading question lists from other formats: pure functions, no storage. {@link
 * io.panelboard.questions.exchange.MarkdownReader} parses, each {@code Shape} knows one way in which people write
 * lists, and what comes out says of every line what became of it.
 */
@NullMarked
package io.panelboard.questions.exchange;

import org.jspecify.annotations.NullMarked;
