/** Shows the candidates for one role side by side. */
@NullMarked
package io.panelboard.review.ui.comparison;

import org.jspecify.annotations.NullMarked;
