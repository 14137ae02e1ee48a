/** Tests the addresses of records over HTTP. */
@NullMarked
package io.panelboard.review.api;

import org.jspecify.annotations.NullMarked;
