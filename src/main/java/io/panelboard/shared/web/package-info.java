/** Holds what all requests have in common: an id for log and response, and the problem details of those that fail. */
@NullMarked
package io.panelboard.shared.web;

import org.jspecify.annotations.NullMarked;
