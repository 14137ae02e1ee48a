/** What every request carries with it: an id that the log, the answer and a page's apology name alike. */
@NullMarked
package io.panelboard.shared.web;

import org.jspecify.annotations.NullMarked;
