/** Tests of the database’s page. */
@NullMarked
package io.panelboard.upkeep.ui;

import org.jspecify.annotations.NullMarked;
