/** Reading question lists from other formats: pure functions, no storage. */
@NullMarked
package io.panelboard.questions.exchange;

import org.jspecify.annotations.NullMarked;
