/** Tests the pages of records, without a browser. */
@NullMarked
package io.panelboard.review.ui.records;

import org.jspecify.annotations.NullMarked;
