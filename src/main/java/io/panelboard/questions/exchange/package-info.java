/**
 * Reading question lists from other formats: pure functions, no storage. {@link
 * io.panelboard.questions.exchange.MarkdownReader} parses, an {@code Outline} decides which shape carries the
 * questions, each {@code Shape} knows one way in which people write lists, and what comes out says of every line what
 * became of it. {@link io.panelboard.questions.exchange.Corrections} say where a person reads it otherwise.
 */
@NullMarked
package io.panelboard.questions.exchange;

import org.jspecify.annotations.NullMarked;
