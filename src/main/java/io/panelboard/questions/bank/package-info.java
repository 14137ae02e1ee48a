/** Provides the page that searches all questions and copies them into sets. */
@NullMarked
package io.panelboard.questions.bank;

import org.jspecify.annotations.NullMarked;
