/** Holds what pages share: routes, notices, formatters and base components. */
@NullMarked
package io.panelboard.shared.ui;

import org.jspecify.annotations.NullMarked;
