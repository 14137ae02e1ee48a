/** Holds the hiring manager’s planning pages. */
@NullMarked
package io.panelboard.interviews.ui;

import org.jspecify.annotations.NullMarked;
