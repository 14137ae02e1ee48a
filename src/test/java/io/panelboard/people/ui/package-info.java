/** Tests of people: ui. */
@NullMarked
package io.panelboard.people.ui;

import org.jspecify.annotations.NullMarked;
