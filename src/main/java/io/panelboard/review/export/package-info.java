/** Exports the record of one interview as a file: one flat description of it, and a pure writer for each format. */
@NullMarked
package io.panelboard.review.export;

import org.jspecify.annotations.NullMarked;
