/** How question sets and revisions are stored. */
@NullMarked
package io.panelboard.questions.internal;

import org.jspecify.annotations.NullMarked;
