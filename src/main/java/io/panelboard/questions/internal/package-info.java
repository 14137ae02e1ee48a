/** Stores question sets, revisions and competencies. */
@NullMarked
package io.panelboard.questions.internal;

import org.jspecify.annotations.NullMarked;
