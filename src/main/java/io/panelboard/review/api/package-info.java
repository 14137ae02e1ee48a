/** Serves records over HTTP, for other programs, with the rights that people have on the pages. */
@NullMarked
package io.panelboard.review.api;

import org.jspecify.annotations.NullMarked;
