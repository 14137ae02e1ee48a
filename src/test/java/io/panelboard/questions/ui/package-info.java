/** Tests the administrator's pages of question sets, without a browser. */
@NullMarked
package io.panelboard.questions.ui;

import org.jspecify.annotations.NullMarked;
