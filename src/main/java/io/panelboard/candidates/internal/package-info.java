/** Holds the storage of candidates in MongoDB. */
@NullMarked
package io.panelboard.candidates.internal;

import org.jspecify.annotations.NullMarked;
