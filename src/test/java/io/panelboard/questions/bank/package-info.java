/** The administrator's ways through the question sets' pages, without a browser. */
@NullMarked
package io.panelboard.questions.bank;

import org.jspecify.annotations.NullMarked;
