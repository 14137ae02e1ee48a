/** How people and their credentials are stored. */
@NullMarked
package io.panelboard.people.internal;

import org.jspecify.annotations.NullMarked;
