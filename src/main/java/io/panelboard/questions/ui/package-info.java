/** Provides the lists of question sets and competencies, and components shared by the pages of question sets. */
@NullMarked
package io.panelboard.questions.ui;

import org.jspecify.annotations.NullMarked;
