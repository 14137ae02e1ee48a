@NullMarked
package io.panelboard.shared.plot;

import org.jspecify.annotations.NullMarked;
