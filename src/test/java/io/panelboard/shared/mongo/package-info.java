/** The databases that the stores' contract tests run against. */
@NullMarked
package io.panelboard.shared.mongo;

import org.jspecify.annotations.NullMarked;
