/** Tests of the pages of candidates. */
@NullMarked
package io.panelboard.candidates.ui;

import org.jspecify.annotations.NullMarked;
