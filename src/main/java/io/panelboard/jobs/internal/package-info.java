/** Holds the storage of jobs in MongoDB and the rules of their details. */
@NullMarked
package io.panelboard.jobs.internal;

import org.jspecify.annotations.NullMarked;
