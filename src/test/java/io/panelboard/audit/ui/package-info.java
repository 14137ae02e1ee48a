/** Tests of the administrator’s page. */
@NullMarked
package io.panelboard.audit.ui;

import org.jspecify.annotations.NullMarked;
