/** Serves backups over HTTP, for scripts. */
@NullMarked
package io.panelboard.upkeep.api;

import org.jspecify.annotations.NullMarked;
