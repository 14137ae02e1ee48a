/** The hiring manager’s pages for candidates. */
@NamedInterface("ui")
@NullMarked
package io.panelboard.candidates.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
