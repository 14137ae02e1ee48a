/** Shows the administrator’s list of people. */
@NullMarked
package io.panelboard.people.ui;

import org.jspecify.annotations.NullMarked;
