/** What a panel's cards add up to. */
@NullMarked
package io.panelboard.review;

import org.jspecify.annotations.NullMarked;
