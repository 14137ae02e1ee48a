/** Shows the lists of question sets and of competencies, and what several pages of question sets share. */
@NullMarked
package io.panelboard.questions.ui;

import org.jspecify.annotations.NullMarked;
