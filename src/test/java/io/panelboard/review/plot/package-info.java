@NullMarked
package io.panelboard.review.plot;

import org.jspecify.annotations.NullMarked;
