/** The packaged program in a process of its own, and people in real browsers in front of it. */
@NullMarked
package io.panelboard.e2e;

import org.jspecify.annotations.NullMarked;
