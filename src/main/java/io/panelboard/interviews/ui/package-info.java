/** The hiring manager’s planning page. */
@NullMarked
package io.panelboard.interviews.ui;

import org.jspecify.annotations.NullMarked;
