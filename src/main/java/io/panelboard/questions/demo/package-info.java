/** The question set that the demo begins with. */
@NamedInterface("demo")
@NullMarked
package io.panelboard.questions.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
