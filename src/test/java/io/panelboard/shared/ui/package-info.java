/** Tests of what every page shares. */
@NullMarked
package io.panelboard.shared.ui;

import org.jspecify.annotations.NullMarked;
