/** Holds what stores share: converters, indexes, and the polling for changes of other nodes. */
@NullMarked
package io.panelboard.shared.mongo;

import org.jspecify.annotations.NullMarked;
