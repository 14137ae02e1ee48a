/** Shows the pages of people who are not signed in yet. */
@NullMarked
package io.panelboard.people.ui.signin;

import org.jspecify.annotations.NullMarked;
