/** Tests the hiring manager's pages and Today, without a browser. */
@NullMarked
package io.panelboard.review.ui;

import org.jspecify.annotations.NullMarked;
