/** Shows what surrounds every page: the menu, the account, errors, the notice of a restart. */
@NullMarked
package io.panelboard.people.ui.layout;

import org.jspecify.annotations.NullMarked;
