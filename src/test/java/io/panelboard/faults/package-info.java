/**
 * Panels that score while the process, the database, the disk and the clock fail, and a comparison of what was
 * acknowledged with what is stored.
 */
@NullMarked
package io.panelboard.faults;

import org.jspecify.annotations.NullMarked;
