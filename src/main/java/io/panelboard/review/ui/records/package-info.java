/** Contains the pages that check records and take many of them out. */
@NullMarked
package io.panelboard.review.ui.records;

import org.jspecify.annotations.NullMarked;
