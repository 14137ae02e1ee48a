/**
 * Reading question lists from other formats and writing them: pure functions, no storage. {@link
 * io.panelboard.questions.exchange.ListReader} knows the formats, and {@link
 * io.panelboard.questions.exchange.ExportFormat} writes what is read again to the same set. Of Markdown, {@link
 * io.panelboard.questions.exchange.MarkdownReader} parses, an {@code DocumentOutline} decides which shape carries the
 * questions, each {@code Shape} knows one way in which people write lists, and what comes out says of every line what
 * became of it. {@link io.panelboard.questions.exchange.Corrections} say where a person reads it otherwise.
 */
@NullMarked
package io.panelboard.questions.exchange;

import org.jspecify.annotations.NullMarked;
