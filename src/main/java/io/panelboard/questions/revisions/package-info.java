/** Provides the page that lists and compares the revisions of a set. */
@NullMarked
package io.panelboard.questions.revisions;

import org.jspecify.annotations.NullMarked;
