/** The administrator’s pages for question sets. */
@NullMarked
package io.panelboard.questions.ui;

import org.jspecify.annotations.NullMarked;
