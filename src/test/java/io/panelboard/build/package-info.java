/** Tests of what surrounds the program: the wrapper script and the container files. */
@NullMarked
package io.panelboard.build;

import org.jspecify.annotations.NullMarked;
