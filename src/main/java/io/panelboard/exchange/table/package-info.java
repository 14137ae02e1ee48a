/** Reads and writes tables: CSV and workbooks. */
@NullMarked
package io.panelboard.exchange.table;

import org.jspecify.annotations.NullMarked;
