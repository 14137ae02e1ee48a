/** Provides the demo's question set. */
@NamedInterface("demo")
@NullMarked
package io.panelboard.questions.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
