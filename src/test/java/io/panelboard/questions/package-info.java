/** Tests of the question sets, and values for the tests of others. */
@NullMarked
package io.panelboard.questions;

import org.jspecify.annotations.NullMarked;
