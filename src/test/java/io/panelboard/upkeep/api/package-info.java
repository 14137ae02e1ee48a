/** Tests of the address for backups. */
@NullMarked
package io.panelboard.upkeep.api;

import org.jspecify.annotations.NullMarked;
