/** Tests the question sets, and provides values for the tests of other modules. */
@NullMarked
package io.panelboard.questions;

import org.jspecify.annotations.NullMarked;
