/** Serves MongoDB’s protocol in this process from one file, and answers a write only when it is on disk. */
@NullMarked
package io.panelboard.storage.embedded;

import org.jspecify.annotations.NullMarked;
