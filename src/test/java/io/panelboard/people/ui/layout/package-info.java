/** Tests of people: ui. */
@NullMarked
package io.panelboard.people.ui.layout;

import org.jspecify.annotations.NullMarked;
