/** Tests the contract of the question sets' store. */
@NullMarked
package io.panelboard.questions.internal;

import org.jspecify.annotations.NullMarked;
