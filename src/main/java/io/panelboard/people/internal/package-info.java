/** Stores people and their credentials. */
@NullMarked
package io.panelboard.people.internal;

import org.jspecify.annotations.NullMarked;
