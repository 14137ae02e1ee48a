/** Holds the hiring manager’s pages for candidates. */
@NullMarked
package io.panelboard.candidates.ui;

import org.jspecify.annotations.NullMarked;
