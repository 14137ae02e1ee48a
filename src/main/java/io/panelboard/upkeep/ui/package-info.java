/** Contains the administrator’s page of the database as a whole. */
@NullMarked
package io.panelboard.upkeep.ui;

import org.jspecify.annotations.NullMarked;
