/** Shows the page on which a draft is edited, by one author or several at once. */
@NullMarked
package io.panelboard.questions.editor;

import org.jspecify.annotations.NullMarked;
