/** The frame around every page, routes and notices. */
@NullMarked
package io.panelboard.shared.ui;

import org.jspecify.annotations.NullMarked;
