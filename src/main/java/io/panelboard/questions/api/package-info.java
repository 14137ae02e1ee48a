/** Question sets over HTTP, for other programs, with the rights that people have on the pages. */
@NullMarked
package io.panelboard.questions.api;

import org.jspecify.annotations.NullMarked;
