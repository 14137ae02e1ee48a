/** Tests the API of question sets. */
@NullMarked
package io.panelboard.exchange.api;

import org.jspecify.annotations.NullMarked;
