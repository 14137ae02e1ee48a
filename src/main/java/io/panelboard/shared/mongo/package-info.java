/** What stores share: converters, indexes, and how changes of other nodes are followed. */
@NullMarked
package io.panelboard.shared.mongo;

import org.jspecify.annotations.NullMarked;
