/** Shows a person’s own profile: name, password, second factor, and where they are signed in. */
@NullMarked
package io.panelboard.people.ui.profile;

import org.jspecify.annotations.NullMarked;
