/** Provides the demo's jobs. */
@NullMarked
package io.panelboard.jobs.demo;

import org.jspecify.annotations.NullMarked;
