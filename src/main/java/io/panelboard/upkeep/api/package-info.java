/** The database as a whole over HTTP, for scripts that take backups. */
@NullMarked
package io.panelboard.upkeep.api;

import org.jspecify.annotations.NullMarked;
