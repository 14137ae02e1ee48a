/** Who may do and see what: every command, view, page and address, each with everybody. */
@NullMarked
package io.panelboard.access;

import org.jspecify.annotations.NullMarked;
