/** Tests of the audit trail over the whole application. */
@NullMarked
package io.panelboard.audit;

import org.jspecify.annotations.NullMarked;
