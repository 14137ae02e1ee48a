/** Tests of settings. */
@NullMarked
package io.panelboard.settings;

import org.jspecify.annotations.NullMarked;
