/** Tests of the API of question sets. */
@NullMarked
package io.panelboard.questions.api;

import org.jspecify.annotations.NullMarked;
