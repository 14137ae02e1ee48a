/** Tests the editor's logic, without a browser. */
@NullMarked
package io.panelboard.questions.editor;

import org.jspecify.annotations.NullMarked;
