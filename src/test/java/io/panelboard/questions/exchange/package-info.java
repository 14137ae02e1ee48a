/** Tests of the reading of question lists. */
@NullMarked
package io.panelboard.questions.exchange;

import org.jspecify.annotations.NullMarked;
