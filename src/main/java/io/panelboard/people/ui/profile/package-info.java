/** Shows a person’s own page: name, password, second factor, and where they are signed in. */
@NullMarked
package io.panelboard.people.ui.profile;

import org.jspecify.annotations.NullMarked;
