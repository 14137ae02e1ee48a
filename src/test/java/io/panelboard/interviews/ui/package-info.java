/** Tests of the pages of interviews. */
@NullMarked
package io.panelboard.interviews.ui;

import org.jspecify.annotations.NullMarked;
