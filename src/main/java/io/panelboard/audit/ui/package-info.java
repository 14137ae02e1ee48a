/** Contains the administrator’s page of the audit trail. */
@NullMarked
package io.panelboard.audit.ui;

import org.jspecify.annotations.NullMarked;
