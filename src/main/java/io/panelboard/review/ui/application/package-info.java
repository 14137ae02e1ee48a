/** Shows what all rounds of one application say together: coverage, bars and the result weighted by the job. */
@NullMarked
package io.panelboard.review.ui.application;

import org.jspecify.annotations.NullMarked;
