/** Provides the page on which one or several authors edit a draft. */
@NullMarked
package io.panelboard.questions.editor;

import org.jspecify.annotations.NullMarked;
