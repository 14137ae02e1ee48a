/** Stores, records and checks the audit trail. */
@NullMarked
package io.panelboard.audit.internal;

import org.jspecify.annotations.NullMarked;
