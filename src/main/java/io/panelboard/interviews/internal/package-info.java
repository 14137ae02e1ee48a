/** Holds the storage of interviews in MongoDB. */
@NullMarked
package io.panelboard.interviews.internal;

import org.jspecify.annotations.NullMarked;
