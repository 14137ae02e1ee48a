/** How the audit trail is stored. */
@NullMarked
package io.panelboard.audit.internal;

import org.jspecify.annotations.NullMarked;
