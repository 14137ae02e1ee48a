/** Shows the revisions of a set and what differs between them. */
@NullMarked
package io.panelboard.questions.revisions;

import org.jspecify.annotations.NullMarked;
