@NullMarked
package io.panelboard.review.export;

import org.jspecify.annotations.NullMarked;
