/** Serves question sets over HTTP, for other programs, with the rights that people have on the pages. */
@NullMarked
package io.panelboard.exchange.api;

import org.jspecify.annotations.NullMarked;
