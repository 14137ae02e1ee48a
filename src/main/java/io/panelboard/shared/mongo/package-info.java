/** How values of ours are stored: converters and indexes. */
@NullMarked
package io.panelboard.shared.mongo;

import org.jspecify.annotations.NullMarked;
