/** Tests that the demo's question set is complete. */
@NullMarked
package io.panelboard.questions.demo;

import org.jspecify.annotations.NullMarked;
